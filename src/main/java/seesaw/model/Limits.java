package seesaw.model;

/// What a model from a stranger may cost. Far above any model that a workshop plays.
final class Limits {
    /// Elements of one dimension.
    static final int MOST_ELEMENTS = 100_000;
    /// Values that a model holds at one instant.
    static final int MOST_SLOTS = 200_000;
    /// Operations in all equations after arrays, modules and macros have been written out.
    static final int MOST_OPERATIONS = 1_000_000;
    /// Steps of one run.
    static final long MOST_STEPS = 10_000_000;
    /// Values recorded by one run.
    static final long MOST_VALUES = 10_000_000;
    /// Modules or macros inside one another.
    static final int DEEPEST_NESTING = 30;
    /// Instances of modules.
    static final int MOST_MODULES = 20_000;
    /// Operations inside one another, through macros and through what must be known before the run.
    static final int DEEPEST_EQUATIONS = 800;

    private Limits() {}
}
