package seesaw.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kernel that interprets. It works everywhere and is what the generated one is measured by.
final class InterpretedKernel implements Kernel {
    private final List<Program.Assignment> instants;
    private final List<Program.Assignment> stocks;

    InterpretedKernel(Program program) {
        this.instants = program.instants();
        this.stocks = program.stocks();
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
        for (int i = 0; i < slopes.length; i++)
            slopes[i] = Interpreter.value(stocks.get(i).value(), values);
    }
}
