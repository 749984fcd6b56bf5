package seesaw.cli;

import java.util.List;

/// An epidemic in one population: 3 stocks, 3,200 steps.
final class SirByHand implements BenchmarkModel.ByHand {
    private static final int STEPS = 3_200;
    private static final double DT = 0.03125;

    static BenchmarkModel model() {
        String variables = BenchmarkModel.aux("contact infectivity", "0.3")
                + BenchmarkModel.aux("duration", "5")
                + BenchmarkModel.aux("total population", "1000")
                + "<stock name=\"susceptible\"><eqn>total_population - infectious</eqn>"
                + "<outflow>succumbing</outflow></stock>\n"
                + "<stock name=\"infectious\"><eqn>5</eqn>"
                + "<inflow>succumbing</inflow><outflow>recovering</outflow></stock>\n"
                + "<stock name=\"recovered\"><eqn>0</eqn><inflow>recovering</inflow></stock>\n"
                + BenchmarkModel.flow("succumbing", "susceptible * infectious / total_population * contact_infectivity")
                + BenchmarkModel.flow("recovering", "infectious / duration");
        return new BenchmarkModel(
                "SIR",
                BenchmarkModel.file(STEPS * DT, "0.03125", "", variables),
                "contact infectivity",
                0.2,
                List.of("susceptible", "infectious", "recovered"),
                SirByHand::new,
                C);
    }

    @Override
    public void run(double contactInfectivity, double[] results, int to) {
        double duration = 5;
        double population = 1000;
        double infectious = 5;
        double susceptible = population - infectious;
        double recovered = 0;
        for (int step = 0; ; step++) {
            double succumbing = susceptible * infectious / population * contactInfectivity;
            double recovering = infectious / duration;
            results[to + step] = susceptible;
            results[to + STEPS + 1 + step] = infectious;
            results[to + 2 * (STEPS + 1) + step] = recovered;
            if (step == STEPS) return;
            susceptible = susceptible + DT * -succumbing;
            infectious = infectious + DT * (succumbing - recovering);
            recovered = recovered + DT * recovering;
        }
    }

    private static final String C = """
            enum { STEPS = 3200, RESULTS = 3 * (STEPS + 1) };

            static void run(double contact_infectivity, double *results) {
                const double dt = 0.03125, duration = 5, population = 1000;
                double infectious = 5, susceptible = population - infectious, recovered = 0;
                for (int step = 0;; step++) {
                    double succumbing = susceptible * infectious / population * contact_infectivity;
                    double recovering = infectious / duration;
                    results[step] = susceptible;
                    results[STEPS + 1 + step] = infectious;
                    results[2 * (STEPS + 1) + step] = recovered;
                    if (step == STEPS) return;
                    susceptible = susceptible + dt * -succumbing;
                    infectious = infectious + dt * (succumbing - recovering);
                    recovered = recovered + dt * recovering;
                }
            }
            """;
}
