package seesaw.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import seesaw.game.DealCommand;
import seesaw.game.DealId;
import seesaw.game.DealViews;
import seesaw.game.Text;

/// Deals on a desk without script: they are read and answered there; offers are written on the desk with script.
@Component
class DealForms {

    private static final List<String> ANSWERS = List.of("accept", "consent", "decline", "refuse", "withdraw");

    private final Words words;

    DealForms(Words words) {
        this.words = words;
    }

    List<DeskPage.Deal> deals(Shown shown) {
        return shown.of("deals", DealViews.Deals.class).map(DealViews.Deals::deals).orElse(List.of()).stream()
                .filter(deal -> deal.stage() != DealViews.DealStage.DRAFT)
                .map(this::deal)
                .toList();
    }

    private DeskPage.Deal deal(DealViews.Deal deal) {
        return new DeskPage.Deal(
                deal.id(),
                deal.version(),
                deal.title(),
                words.of("deal.stage." + deal.stage().name()),
                deal.waitsFor() == null ? "" : words.of(deal.waitsFor()),
                deal.terms().stream().map(this::clause).toList(),
                deal.words(),
                words.of(deal.span()),
                deal.actions().stream()
                        .filter(ANSWERS::contains)
                        .map(action -> new DeskPage.DealAnswer(action, words.of("deal." + action)))
                        .toList());
    }

    private String clause(DealViews.DealTerm term) {
        String before = term.before().isEmpty() ? "" : " " + words.of("plain.deal.before", term.before());
        String mark =
                term.mark().isEmpty() ? "" : " " + words.of("plain.deal.mark", words.of("deal.mark." + term.mark()));
        return term.sentence() + "." + before + mark;
    }

    /// @return what the button that was pressed asks for; nothing if the form asks for nothing that there is
    Optional<DealCommand> read(String deal, int version, String action, @Nullable String reason) {
        DealId id = new DealId(deal);
        Text why = new Text(reason == null ? "" : reason.strip());
        return Optional.ofNullable(
                switch (action) {
                    case "accept" -> new DealCommand.AcceptDeal(id, version);
                    case "decline" -> new DealCommand.DeclineDeal(id, version, why);
                    case "withdraw" -> new DealCommand.WithdrawDeal(id);
                    case "consent" -> new DealCommand.ConsentToDeal(id, true, why);
                    case "refuse" -> new DealCommand.ConsentToDeal(id, false, why);
                    default -> null;
                });
    }
}
