package seesaw.scenario;

import java.util.List;

/// A condition that an author writes, such as `opposition > 30 and change(balance) < 0`.
///
/// Terms are numbers over what the asker may see: an indicator by its id; `change(indicator)`, its latest reading less
/// the one before; `since-start(indicator)`, its latest reading less its opening; `lever(lever-id)`, the setting last
/// applied (a switch is 0 or 1, a choice the number of its option from 1); `round`, counted from 1 over the whole game.
public sealed interface Condition {

    record Always() implements Condition {}

    record Compare(Term term, Sign sign, double number) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    enum Sign {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        MORE
    }

    sealed interface Term {}

    record Latest(String indicator) implements Term {}

    record ChangeOf(String indicator) implements Term {}

    record SinceStart(String indicator) implements Term {}

    record Setting(String lever) implements Term {}

    record RoundNumber() implements Term {}

    /// Gives the numbers that a condition asks for.
    interface Readings {
        double of(Term term);
    }

    default boolean holds(Readings readings) {
        return switch (this) {
            case Always always -> true;
            case Compare(Term term, Sign sign, double number) -> compare(readings.of(term), sign, number);
            case All(List<Condition> conditions) -> conditions.stream().allMatch(each -> each.holds(readings));
            case Any(List<Condition> conditions) -> conditions.stream().anyMatch(each -> each.holds(readings));
            case Not(Condition condition) -> !condition.holds(readings);
        };
    }

    private static boolean compare(double left, Sign sign, double right) {
        return switch (sign) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case EQUAL -> left == right;
            case AT_LEAST -> left >= right;
            case MORE -> left > right;
        };
    }
}
