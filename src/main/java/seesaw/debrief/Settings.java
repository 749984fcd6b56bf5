package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import seesaw.game.LeverValue;
import seesaw.scenario.Lever;

/// Settings of a lever as words and as numbers.
final class Settings {

    private Settings() {}

    static LeverValue standard(Lever lever) {
        return switch (lever.kind()) {
            case Lever.Quantity quantity -> new LeverValue.Amount(quantity.defaultValue());
            case Lever.Choice choice -> new LeverValue.Chosen(choice.defaultOption());
            case Lever.Switch onOff -> new LeverValue.Switched(onOff.defaultOn());
            case Lever.Allocation allocation -> {
                SequencedMap<String, Double> parts = new LinkedHashMap<>();
                for (Lever.Part part : allocation.parts()) parts.put(part.id(), part.defaultValue());
                yield new LeverValue.Allocated(parts);
            }
        };
    }

    static String words(Lever lever, LeverValue value) {
        return switch (value) {
            case LeverValue.Amount(double amount) ->
                lever.kind() instanceof Lever.Quantity quantity ? Figures.amount(quantity, amount) : Figures.plain(amount);
            case LeverValue.Chosen(String option) -> title(lever, option);
            case LeverValue.Switched(boolean on) -> on ? "On" : "Off";
            case LeverValue.Allocated(SequencedMap<String, Double> parts) -> allocation(lever, parts);
        };
    }

    /// An amount; 1 or 0 for a switch; the place of an option, from 1; null for an allocation.
    static @Nullable Double number(Lever lever, LeverValue value) {
        return switch (value) {
            case LeverValue.Amount(double amount) -> amount;
            case LeverValue.Chosen(String option) ->
                lever.kind() instanceof Lever.Choice choice ? (double) (place(choice, option) + 1) : null;
            case LeverValue.Switched(boolean on) -> on ? 1.0 : 0.0;
            case LeverValue.Allocated allocated -> null;
        };
    }

    private static int place(Lever.Choice choice, String option) {
        return choice.options().stream().map(Lever.Option::id).toList().indexOf(option);
    }

    private static String title(Lever lever, String option) {
        if (!(lever.kind() instanceof Lever.Choice choice)) return option;
        int place = place(choice, option);
        return place < 0 ? option : choice.options().get(place).title();
    }

    private static String allocation(Lever lever, SequencedMap<String, Double> parts) {
        if (!(lever.kind() instanceof Lever.Allocation allocation)) return parts.toString();
        List<String> words = new ArrayList<>();
        for (Lever.Part part : allocation.parts()) {
            words.add(part.title() + " " + Figures.withUnit(parts.getOrDefault(part.id(), 0.0), allocation.unit()));
        }
        return String.join(", ", words);
    }
}
