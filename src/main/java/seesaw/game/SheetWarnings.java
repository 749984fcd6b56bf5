package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sheet would break of the deals in force if it were confirmed as it stands. Confirming is possible all the
/// same.
final class SheetWarnings {

    private static final double SMALL = 1e-9;

    private final Settings settings;
    private final DealWords words;

    SheetWarnings(Settings settings, DealWords words) {
        this.settings = settings;
        this.words = words;
    }

    List<View.SheetWarning> all() {
        var warnings = new ArrayList<View.SheetWarning>();
        for (PromisedLever each : settings.promised()) {
            if (!each.obligation().isWithheld() && !each.isKeptBy(settings.value(each.lever()))) {
                warnings.add(lever(each));
            }
        }
        settings.own().stream().filter(this::isBrokenByHoldingBack).forEach(each -> warnings.add(heldBack(each)));
        settings.ownBudget()
                .filter(budget -> settings.paid() > budget + settings.received() + SMALL)
                .ifPresent(budget -> settings.owed().stream()
                        .filter(each -> !each.obligation().isWithheld())
                        .forEach(each -> warnings.add(tooLittle(each, budget))));
        return List.copyOf(warnings);
    }

    private View.SheetWarning lever(PromisedLever promised) {
        String lever = promised.lever().title();
        String now = LeverRules.words(promised.lever(), settings.value(promised.lever()));
        Phrase why = promised.consent()
                ? Phrase.of("warning.consent", lever)
                : Phrase.of(key(promised), lever, now, promised.words());
        return warning(promised.obligation(), why, "set", promised.lever().id(), promised.value());
    }

    private static String key(PromisedLever promised) {
        return switch (promised.bound()) {
            case AT_LEAST -> "warning.lever.at-least";
            case AT_MOST -> "warning.lever.at-most";
            case EXACTLY -> "warning.lever.exactly";
        };
    }

    /// Whoever answers a partner that broke the deal breaks nothing by it.
    private boolean isBrokenByHoldingBack(Obligation obligation) {
        if (!obligation.isWithheld() || obligation.answered()) return false;
        if (dueBy(obligation) > 0) return true;
        boolean isLever = false;
        for (PromisedLever each : settings.promised()) {
            if (!each.obligation().equals(obligation)) continue;
            isLever = true;
            if (!each.isKeptBy(settings.value(each.lever()))) return true;
        }
        return !isLever && obligation.due();
    }

    private double dueBy(Obligation obligation) {
        double sum = 0;
        for (DealMoney.Due each : settings.owed()) if (each.obligation().equals(obligation)) sum += each.amount();
        return sum;
    }

    private View.SheetWarning heldBack(Obligation obligation) {
        double due = dueBy(obligation);
        Phrase why =
                due > 0 ? Phrase.of("warning.held-back", Figures.millions(due)) : Phrase.of("warning.held-back.clause");
        return warning(obligation, why, "honour", "", null);
    }

    private View.SheetWarning tooLittle(DealMoney.Due due, double budget) {
        return warning(
                due.obligation(),
                Phrase.of(
                        "warning.money",
                        Figures.millions(settings.paid()),
                        Figures.millions(budget + settings.received())),
                "money",
                "",
                null);
    }

    private View.SheetWarning warning(
            Obligation obligation, Phrase why, String fix, String lever, @Nullable LeverValue value) {
        return new View.SheetWarning(
                obligation.deal().id().value(),
                obligation.number(),
                words.title(obligation.deal().proposal()),
                words.sentence(obligation.clause().term()),
                why,
                fix,
                lever,
                value);
    }
}
