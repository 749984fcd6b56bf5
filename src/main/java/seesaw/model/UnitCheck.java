package seesaw.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares the units of equations with those that variables declare. What does not fit is a warning, one for each
/// variable; what declares no unit fits everything.
final class UnitCheck {
    private final UnitReader reader;
    private final ProblemLog log;
    private final Definitions definitions;
    private final Optional<Unit> timeUnit;
    private final Measures measures;
    private final Map<Quantity, Optional<Unit>> declared = new LinkedHashMap<>();

    UnitCheck(Draft draft, ProblemLog log, Definitions definitions) {
        this.reader = new UnitReader(draft.units());
        this.log = log;
        this.definitions = definitions;
        this.timeUnit = reader.read(draft.times().unit());
        this.measures = new Measures(this::declared, this::constant, timeUnit, Unit::equals);
    }

    /// Where no variable declares a unit, TIME has none either, and there is nothing to compare.
    void check(List<Quantity> quantities) {
        if (quantities.stream().allMatch(quantity -> quantity.item().units().isBlank())) return;
        for (Quantity quantity : quantities) {
            try {
                if (quantity.isConnected()) wire(quantity);
                if (quantity.isConnected() || quantity.isTableOnly()) continue;
                for (Equation equation : equations(quantity.item())) equation(quantity, equation);
                if (quantity.item().role() == Draft.Role.STOCK) flows(quantity);
            } catch (Measures.Mismatch mismatch) {
                log.warning(
                        "units",
                        mismatch.at(),
                        quantity.name(),
                        String.valueOf(mismatch.getMessage()),
                        "Correct the units or the equation; the model runs all the same.");
            }
        }
    }

    Optional<Unit> timeUnit() {
        return timeUnit;
    }

    /// The unit that a variable declares, or what its module's wire leads to.
    Optional<Unit> declared(Quantity quantity) {
        Quantity holder = quantity.resolved();
        return declared.computeIfAbsent(holder, each -> reader.read(each.item().units()));
    }

    /// The value of a variable whose equation is a plain number; no number for all others.
    double constant(Quantity quantity) {
        List<Cell> cells = quantity.resolved().cells();
        boolean single = cells.size() == 1 && quantity.resolved().item().role() == Draft.Role.AUXILIARY;
        return single && cells.getFirst().rule() instanceof Node.Constant(double value) ? value : Double.NaN;
    }

    /// All equations of a variable: its own, that of its start, and those of its elements.
    static List<Equation> equations(Draft.Item item) {
        List<Equation> all = new ArrayList<>(item.listed());
        Equation whole = item.equation();
        if (whole != null && item.listed().isEmpty()) all.add(whole);
        Equation initial = item.initial();
        if (initial != null) all.add(initial);
        for (Draft.Cell cell : item.cells()) {
            Equation own = cell.equation();
            Equation atStart = cell.initial();
            if (own != null) all.add(own);
            if (atStart != null) all.add(atStart);
        }
        all.removeIf(Equation::isMissing);
        return all;
    }

    private void equation(Quantity quantity, Equation equation) {
        Expression expression = definitions.parse(equation, quantity.name(), quantity.scope());
        Measures.Measure found = measures.measure(expression, quantity.scope());
        Optional<Unit> own = declared(quantity);
        boolean isTable = quantity.hasTable();
        if (isTable || own.isEmpty() || !(found instanceof Measures.Measure.Known(Unit unit)) || unit.equals(own.get()))
            return;
        throw new Measures.Mismatch(equation.offset(), "The equation is in " + unit + ", the variable in " + own.get());
    }

    private void wire(Quantity input) {
        Optional<Unit> wanted = reader.read(input.item().units());
        Optional<Unit> given = declared(input);
        if (wanted.isEmpty() || given.isEmpty() || wanted.equals(given)) return;
        throw new Measures.Mismatch(
                input.item().at(),
                "The wire brings " + input.resolved().name() + " in " + given.get() + ", the variable is in "
                        + wanted.get());
    }

    private void flows(Quantity stock) {
        Optional<Unit> own = declared(stock);
        if (own.isEmpty() || timeUnit.isEmpty()) return;
        Unit wanted = own.get().per(timeUnit.get());
        for (List<Draft.Word> words :
                List.of(stock.item().inflows(), stock.item().outflows())) {
            for (Draft.Word word : words) {
                Quantity flow = stock.scope().find(Names.canonical(word.text())).orElse(null);
                if (flow == null || flow.item().multiplier() != 1) continue;
                Optional<Unit> unit = declared(flow);
                if (unit.isPresent() && !unit.get().equals(wanted)) {
                    throw new Measures.Mismatch(
                            word.at(),
                            "The flow " + flow.name() + " is in " + unit.get() + ", but the stock needs " + wanted);
                }
            }
        }
    }
}
