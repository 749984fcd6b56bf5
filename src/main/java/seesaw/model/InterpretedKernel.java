package seesaw.model;

import org.jspecify.annotations.Nullable;

/// The kernel that interprets. It works everywhere and is what the generated one is measured by.
final class InterpretedKernel implements Kernel {
    // Arrays: going over a list allocates, once a step
    private final Program.Assignment[] instants;
    private final Program.Assignment[] stocks;

    InterpretedKernel(Program program) {
        this.instants = program.instants().toArray(Program.Assignment[]::new);
        this.stocks = program.stocks().toArray(Program.Assignment[]::new);
    }

    @Override
    public void instants(double[] values, @Nullable Overrides overrides, long step, boolean later) {
        for (Program.Assignment each : instants) {
            if (later && each.stepwise()) continue;
            double value = Interpreter.value(each.value(), values);
            values[each.slot()] = overrides == null ? value : overrides.apply(each.slot(), value, step);
        }
    }

    @Override
    public void slopes(double[] values, double[] slopes) {
        for (int i = 0; i < slopes.length; i++) slopes[i] = Interpreter.value(stocks[i].value(), values);
    }
}
