package seesaw.cli;

/// Takes turns by starting a program in C, which warms up each time and reads its own clock.
final class TimedInC implements Timed {
    private final InC program;
    private final int runs;
    private final long wanted;
    private int times = 1;

    /// @param runs how many the program does at a time
    TimedInC(InC program, int runs, double[] wanted) {
        this.program = program;
        this.runs = runs;
        this.wanted = InC.checksum(wanted);
    }

    @Override
    public String name() {
        return "C " + program.level();
    }

    @Override
    public void warmUp() {
        double nanoseconds = program.turns(10).microseconds() * 1e3 * runs;
        times = (int) Math.clamp(Math.round(ModelBenchmark.TURN_NANOSECONDS / nanoseconds), 1, 1_000_000);
    }

    @Override
    public Turn turn() {
        InC.Said said = program.turns(times);
        return new Turn(said.microseconds(), Double.NaN, said.checksum() == wanted);
    }
}
