package seesaw.cli;

import java.util.List;
import java.util.function.Supplier;
import seesaw.model.Model;

/// A model of the benchmark, and the same equations as programs written for them alone.
///
/// @param input name of the constant that differs from run to run
/// @param lowest the least value that it gets; the greatest is twice that
/// @param outputs names of the three variables that are recorded at every step
/// @param byHand makes the program in Java, only when asked: javac would warm up the JVM
/// @param c the program in C: the constant `RESULTS`, and the function `run(double input, double *results)`
record BenchmarkModel(
        String name,
        String xmile,
        String input,
        double lowest,
        List<String> outputs,
        Supplier<ByHand> byHand,
        String c) {

    /// Equations written for themselves alone.
    @FunctionalInterface
    interface ByHand {
        /// Does a run with a value of the input.
        ///
        /// @param results takes the three series, one after the other, from `to` on
        void run(double input, double[] results, int to);
    }

    static List<BenchmarkModel> all() {
        return List.of(SirByHand.model(), RegionsByHand.model(), WorldSizeModel.model());
    }

    /// The input of a run by its number; a hundred runs differ.
    double input(int run) {
        return lowest * (1 + run % 100 / 100.0);
    }

    Model read() {
        return Model.read(xmile, name);
    }

    static String file(double stop, String dt, String dimensions, String variables) {
        return """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                <sim_specs method="Euler"><start>0</start><stop>%s</stop><dt>%s</dt></sim_specs>
                %s
                <model><variables>
                %s</variables></model>
                </xmile>
                """.formatted(stop, dt, dimensions, variables);
    }

    static String aux(String name, String equation) {
        return "<aux name=\"%s\"><eqn>%s</eqn></aux>\n".formatted(name, equation);
    }

    static String flow(String name, String equation) {
        return "<flow name=\"%s\"><eqn>%s</eqn></flow>\n".formatted(name, equation);
    }
}
