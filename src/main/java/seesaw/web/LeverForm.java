package seesaw.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import seesaw.game.LeverValue;
import seesaw.game.View;
import seesaw.web.DeskPage.Field;

/// Levers as fields of a form, and fields as settings of levers.
@Component
class LeverForm {

    private static final String ON = "on";
    private static final String OFF = "off";

    private final Words words;

    LeverForm(Words words) {
        this.words = words;
    }

    DeskPage.Fieldset fieldset(View.LeverRow lever, Sent sent) {
        return new DeskPage.Fieldset(
                "lever-" + lever.id(),
                lever.title(),
                lever.explanation(),
                notes(lever),
                sent.problem(lever.id()),
                sent.typed(was(lever)).orElse(encoded(lever.value())),
                fields(lever, sent));
    }

    /// A setting in one line, so that a form can say what it started from: a colleague may have changed it since.
    private static String encoded(LeverValue value) {
        return switch (value) {
            case LeverValue.Amount(double amount) -> Figures.field(amount);
            case LeverValue.Chosen(String option) -> option;
            case LeverValue.Switched(boolean on) -> on ? ON : OFF;
            case LeverValue.Allocated allocated ->
                allocated.parts().entrySet().stream()
                        .map(part -> part.getKey() + "=" + Figures.field(part.getValue()))
                        .collect(Collectors.joining(" "));
        };
    }

    private List<Field> fields(View.LeverRow lever, Sent sent) {
        String name = name(lever);
        return switch (lever.control()) {
            case View.LeverControl.Slider slider -> {
                String held = lever.value() instanceof LeverValue.Amount(double amount) ? Figures.field(amount) : "";
                yield List.of(new Field(
                        "number", name, slider.unit(), "", sent.typed(name).orElse(held), true));
            }
            case View.LeverControl.Choice choice -> {
                String held = lever.value() instanceof LeverValue.Chosen(String option) ? option : "";
                String chosen = sent.typed(name).orElse(held);
                yield choice.options().stream()
                        .map(option -> new Field(
                                "radio",
                                name,
                                option.title(),
                                option.explanation() + cost(option.cost()),
                                option.id(),
                                option.id().equals(chosen)))
                        .toList();
            }
            case View.LeverControl.Switch aSwitch -> {
                String held = lever.value() instanceof LeverValue.Switched(boolean on) && on ? ON : OFF;
                String chosen = sent.typed(name).orElse(held);
                yield List.of(
                        new Field("radio", name, words.of("plain.on"), cost(aSwitch.cost()), ON, chosen.equals(ON)),
                        new Field("radio", name, words.of("plain.off"), "", OFF, chosen.equals(OFF)));
            }
            case View.LeverControl.Allocation allocation ->
                allocation.parts().stream()
                        .map(part -> partField(lever, allocation, part, sent))
                        .toList();
        };
    }

    private static Field partField(
            View.LeverRow lever, View.LeverControl.Allocation allocation, View.AllocationPart part, Sent sent) {
        String name = name(lever) + "." + part.id();
        double held = lever.value() instanceof LeverValue.Allocated allocated
                ? allocated.parts().getOrDefault(part.id(), 0.0)
                : 0.0;
        String label = part.title() + ", " + allocation.unit();
        return new Field("number", name, label, "", sent.typed(name).orElse(Figures.field(held)), true);
    }

    private String cost(double cost) {
        return cost == 0 ? "" : " " + words.of("plain.costs", Figures.money(cost));
    }

    private List<String> notes(View.LeverRow lever) {
        List<String> notes = new ArrayList<>();
        switch (lever.control()) {
            case View.LeverControl.Slider slider ->
                notes.add(words.of(
                        "plain.range",
                        inWords(new LeverValue.Amount(slider.min()), lever),
                        inWords(new LeverValue.Amount(slider.max()), lever),
                        Figures.field(slider.step())));
            case View.LeverControl.Allocation allocation ->
                notes.add(words.of(
                        "plain.must-add-up",
                        Figures.withUnit(allocation.total(), decimals(allocation.total()), allocation.unit())));
            case View.LeverControl.Choice choice -> {}
            case View.LeverControl.Switch aSwitch -> {}
        }
        if (!lever.lastRound().equals(lever.defaultValue())) {
            notes.add(words.of("plain.last-round", inWords(lever.lastRound(), lever)));
        }
        if (lever.cost() > 0) notes.add(words.of("plain.costs", Figures.money(lever.cost())));
        lever.consents().forEach(need -> notes.add(words.of("plain.needs", need.organisation(), need.title())));
        if (lever.changedAt() != null) {
            notes.add(words.of("plain.changed-by", lever.changedBy(), words.time(lever.changedAt())));
        }
        return notes;
    }

    private String inWords(LeverValue value, View.LeverRow lever) {
        return switch (value) {
            case LeverValue.Amount(double amount) ->
                lever.control() instanceof View.LeverControl.Slider slider
                        ? Figures.withUnit(amount, decimals(amount), slider.unit())
                        : Figures.field(amount);
            case LeverValue.Chosen(String option) ->
                lever.control() instanceof View.LeverControl.Choice choice
                        ? choice.options().stream()
                                .filter(each -> each.id().equals(option))
                                .map(View.ChoiceOption::title)
                                .findFirst()
                                .orElse(option)
                        : option;
            case LeverValue.Switched(boolean on) -> words.of(on ? "plain.on" : "plain.off");
            case LeverValue.Allocated allocated -> allocated(allocated, lever);
        };
    }

    private static String allocated(LeverValue.Allocated allocated, View.LeverRow lever) {
        if (!(lever.control() instanceof View.LeverControl.Allocation allocation)) return "";
        List<String> parts = allocation.parts().stream()
                .map(part -> {
                    double amount = allocated.parts().getOrDefault(part.id(), 0.0);
                    return part.title() + " " + Figures.withUnit(amount, decimals(amount), allocation.unit());
                })
                .toList();
        return String.join(", ", parts);
    }

    private static int decimals(double value) {
        return Math.max(0, Math.min(2, new java.math.BigDecimal(Figures.field(value)).scale()));
    }

    // ---- from the form --------------------------------------------------------------------------------------------

    /// Reads one lever.
    ///
    /// @param problems gets what stands against it, by lever id
    /// @return the new setting; empty if whoever sent the form did not change it, or it cannot be read
    Optional<LeverValue> read(
            View.LeverRow lever, MultiValueMap<String, String> form, SequencedMap<String, String> problems) {
        String was = Optional.ofNullable(form.getFirst(was(lever))).orElse(encoded(lever.value()));
        return setting(lever, form, problems)
                .filter(value -> !encoded(value).equals(was))
                .filter(value -> !value.equals(lever.value()));
    }

    private Optional<LeverValue> setting(
            View.LeverRow lever, MultiValueMap<String, String> form, SequencedMap<String, String> problems) {
        String name = name(lever);
        return switch (lever.control()) {
            case View.LeverControl.Slider slider ->
                number(lever, form.getFirst(name), problems).map(LeverValue.Amount::new);
            case View.LeverControl.Choice choice ->
                Optional.ofNullable(form.getFirst(name)).map(LeverValue.Chosen::new);
            case View.LeverControl.Switch aSwitch ->
                Optional.ofNullable(form.getFirst(name)).map(typed -> new LeverValue.Switched(typed.equals(ON)));
            case View.LeverControl.Allocation allocation -> {
                SequencedMap<String, Double> parts = new LinkedHashMap<>();
                for (View.AllocationPart part : allocation.parts()) {
                    number(lever, form.getFirst(name + "." + part.id()), problems)
                            .ifPresent(amount -> parts.put(part.id(), amount));
                }
                yield parts.size() == allocation.parts().size()
                        ? Optional.of(new LeverValue.Allocated(parts))
                        : Optional.empty();
            }
        };
    }

    private Optional<Double> number(
            View.LeverRow lever, @Nullable String typed, SequencedMap<String, String> problems) {
        if (typed == null) return Optional.empty();
        String digits = typed.strip().replace('−', '-').replaceAll("[£%m\\s]", "");
        // 4,5 is meant as 4.5; 1,200 as 1200
        digits = digits.matches("-?\\d+,\\d{1,2}") ? digits.replace(',', '.') : digits.replace(",", "");
        if (!digits.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            problems.put(lever.id(), words.of("plain.not-a-number", typed.strip()));
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(digits));
    }

    private static String was(View.LeverRow lever) {
        return "was." + lever.id();
    }

    private static String name(View.LeverRow lever) {
        return "lever." + lever.id();
    }
}
