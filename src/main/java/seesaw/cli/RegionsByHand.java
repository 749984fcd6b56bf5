package seesaw.cli;

import java.util.List;
import java.util.Locale;

/// An epidemic in twelve regions that mix, with a policy that answers to all of them: 36 stocks in arrays, 400 steps.
final class RegionsByHand implements BenchmarkModel.ByHand {
    private static final int REGIONS = 12;
    private static final int STEPS = 400;
    private static final double DT = 0.25;

    static BenchmarkModel model() {
        String variables = BenchmarkModel.aux("infectivity", "0.4")
                + BenchmarkModel.aux("mixing", "0.2")
                + BenchmarkModel.aux("duration", "6")
                + array("aux", "population", elements(region -> 1000 + 50 * region), "")
                + array("stock", "susceptible", "<eqn>population - infectious</eqn>", "<outflow>falling_ill</outflow>")
                + array(
                        "stock",
                        "infectious",
                        elements(region -> region % 3),
                        "<inflow>falling_ill</inflow><outflow>recovering</outflow>")
                + array("stock", "recovered", "<eqn>0</eqn>", "<inflow>recovering</inflow>")
                + BenchmarkModel.aux("all infectious", "SUM(infectious)")
                + BenchmarkModel.aux("everybody", "SUM(population)")
                + BenchmarkModel.aux("prevalence", "all_infectious / everybody")
                + BenchmarkModel.aux("policy", "1 - 0.7 * MIN(1, prevalence / 0.02)")
                + BenchmarkModel.aux("all recovered", "SUM(recovered)")
                + array(
                        "aux",
                        "exposure",
                        "<eqn>(1 - mixing) * infectious / population + mixing * prevalence</eqn>",
                        "")
                + array("flow", "falling ill", "<eqn>susceptible * exposure * infectivity * policy</eqn>", "")
                + array("flow", "recovering", "<eqn>infectious / duration</eqn>", "");
        return new BenchmarkModel(
                "Regions",
                BenchmarkModel.file(
                        STEPS * DT,
                        "0.25",
                        "<dimensions><dim name=\"Region\" size=\"" + REGIONS + "\"/></dimensions>",
                        variables),
                "infectivity",
                0.3,
                List.of("all infectious", "policy", "all recovered"),
                RegionsByHand::new,
                C);
    }

    private static String array(String kind, String name, String equations, String flows) {
        return "<%1$s name=\"%2$s\"><dimensions><dim name=\"Region\"/></dimensions>%3$s%4$s</%1$s>\n"
                .formatted(kind, name, equations, flows);
    }

    private static String elements(java.util.function.IntToDoubleFunction value) {
        var text = new StringBuilder();
        for (int region = 1; region <= REGIONS; region++) {
            text.append(String.format(
                    Locale.ROOT,
                    "<element subscript=\"%d\"><eqn>%s</eqn></element>",
                    region,
                    value.applyAsDouble(region)));
        }
        return text.toString();
    }

    @Override
    public void run(double infectivity, double[] results, int to) {
        double mixing = 0.2;
        double duration = 6;
        double[] population = new double[REGIONS];
        double[] susceptible = new double[REGIONS];
        double[] infectious = new double[REGIONS];
        double[] recovered = new double[REGIONS];
        for (int i = 0; i < REGIONS; i++) {
            population[i] = 1000 + 50 * (i + 1);
            infectious[i] = (i + 1) % 3;
            susceptible[i] = population[i] - infectious[i];
        }
        for (int step = 0; ; step++) {
            double allInfectious = sum(infectious);
            double prevalence = allInfectious / sum(population);
            double policy = 1 - 0.7 * Math.min(1, prevalence / 0.02);
            results[to + step] = allInfectious;
            results[to + STEPS + 1 + step] = policy;
            results[to + 2 * (STEPS + 1) + step] = sum(recovered);
            if (step == STEPS) return;
            for (int i = 0; i < REGIONS; i++) {
                double exposure = (1 - mixing) * infectious[i] / population[i] + mixing * prevalence;
                double fallingIll = susceptible[i] * exposure * infectivity * policy;
                double recovering = infectious[i] / duration;
                susceptible[i] = susceptible[i] + DT * -fallingIll;
                infectious[i] = infectious[i] + DT * (fallingIll - recovering);
                recovered[i] = recovered[i] + DT * recovering;
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }

    private static final String C = """
            enum { REGIONS = 12, STEPS = 400, RESULTS = 3 * (STEPS + 1) };

            static double sum(const double *values) {
                double sum = 0;
                for (int i = 0; i < REGIONS; i++) sum += values[i];
                return sum;
            }

            static void run(double infectivity, double *results) {
                const double dt = 0.25, mixing = 0.2, duration = 6;
                double population[REGIONS], susceptible[REGIONS], infectious[REGIONS], recovered[REGIONS];
                for (int i = 0; i < REGIONS; i++) {
                    population[i] = 1000 + 50 * (i + 1);
                    infectious[i] = (i + 1) % 3;
                    susceptible[i] = population[i] - infectious[i];
                    recovered[i] = 0;
                }
                for (int step = 0;; step++) {
                    double all_infectious = sum(infectious);
                    double prevalence = all_infectious / sum(population);
                    double policy = 1 - 0.7 * MIN(1, prevalence / 0.02);
                    results[step] = all_infectious;
                    results[STEPS + 1 + step] = policy;
                    results[2 * (STEPS + 1) + step] = sum(recovered);
                    if (step == STEPS) return;
                    for (int i = 0; i < REGIONS; i++) {
                        double exposure = (1 - mixing) * infectious[i] / population[i] + mixing * prevalence;
                        double falling_ill = susceptible[i] * exposure * infectivity * policy;
                        double recovering = infectious[i] / duration;
                        susceptible[i] = susceptible[i] + dt * -falling_ill;
                        infectious[i] = infectious[i] + dt * (falling_ill - recovering);
                        recovered[i] = recovered[i] + dt * recovering;
                    }
                }
            }
            """;
}
