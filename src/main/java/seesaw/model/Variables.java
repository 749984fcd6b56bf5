package seesaw.model;

import java.util.ArrayList;
import java.util.List;

/// Describes a model's variables to those who look at it from outside.
final class Variables {
    private Variables() {}

    static List<Variable> of(List<Quantity> quantities, SourceText source) {
        return quantities.stream().map(quantity -> variable(quantity, source)).toList();
    }

    private static Variable variable(Quantity quantity, SourceText source) {
        Draft.Item item = quantity.item();
        Quantity holder = quantity.resolved();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < holder.cells().size() && i < quantity.size(); i++) columns.add(quantity.column(i));
        boolean auxiliary =
                holder.item().role() == Draft.Role.AUXILIARY && !holder.cells().isEmpty();
        return new Variable(
                quantity.name(),
                item.units(),
                kind(item),
                equation(item),
                item.documentation(),
                source.line(item.at()),
                auxiliary,
                auxiliary && holder.cells().stream().allMatch(cell -> cell.rule() instanceof Node.Constant),
                quantity.dimensions().stream().map(Dimension::name).toList(),
                columns);
    }

    private static Variable.Kind kind(Draft.Item item) {
        boolean table = item.table() != null || item.cells().stream().anyMatch(cell -> cell.table() != null);
        return switch (item.role()) {
            case STOCK -> Variable.Kind.STOCK;
            case FLOW -> table ? Variable.Kind.GRAPHICAL : Variable.Kind.FLOW;
            case AUXILIARY -> table ? Variable.Kind.GRAPHICAL : Variable.Kind.AUXILIARY;
            case TABLE -> Variable.Kind.GRAPHICAL;
        };
    }

    private static String equation(Draft.Item item) {
        List<String> lines = new ArrayList<>();
        Equation whole = item.equation();
        if (whole != null) lines.add(whole.text().strip());
        for (Draft.Cell cell : item.cells()) {
            Equation own = cell.equation();
            if (own != null)
                lines.add("[" + String.join(",", cell.subscripts()) + "] = "
                        + own.text().strip());
        }
        return String.join("\n", lines);
    }
}
