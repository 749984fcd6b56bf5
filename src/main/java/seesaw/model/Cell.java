package seesaw.model;

/// One value that a model holds, and how it comes about. The slot of a cell is its index in a run's array of values.
final class Cell {

    /// How a cell gets its value after the start.
    enum Kind {
        /// By its equation, at every instant.
        INSTANT,
        /// By its equation, once a step; it holds through the stages of a Runge-Kutta step.
        STEPWISE,
        /// By integrating its net flow.
        STOCK,
        /// It keeps its initial value.
        HELD,
        /// It has the value that another cell had one step before.
        PREVIOUS,
        /// It has the value that another cell had a fixed number of steps before.
        PIPE
    }

    private final int slot;
    private final String variable;
    private final int at;
    private Kind kind;
    private Node initial = Node.ZERO;
    private Node rule = Node.ZERO;
    private int delaySlot = -1;

    /// @param variable display name of the variable to which it belongs, for messages
    /// @param at offset of its equation in the file
    Cell(int slot, Kind kind, String variable, int at) {
        this.slot = slot;
        this.kind = kind;
        this.variable = variable;
        this.at = at;
    }

    int slot() {
        return slot;
    }

    Node read() {
        return new Node.Slot(slot);
    }

    String variable() {
        return variable;
    }

    int at() {
        return at;
    }

    Kind kind() {
        return kind;
    }

    boolean isInstant() {
        return kind == Kind.INSTANT || kind == Kind.STEPWISE;
    }

    /// What gives its value at the start.
    Node initial() {
        return initial;
    }

    /// What gives its value later: the equation of an instant cell, the net flow of a stock, what a
    /// previous or a pipe
    /// remembers.
    Node rule() {
        return rule;
    }

    void define(Node initialValue, Node laterRule) {
        initial = initialValue;
        rule = laterRule;
    }

    void defineRule(Node laterRule) {
        rule = laterRule;
    }

    /// Slot of the value that says, at the start, how much time a pipe holds.
    int delaySlot() {
        return delaySlot;
    }

    void delayBy(int slotOfTime) {
        delaySlot = slotOfTime;
    }

    void become(Kind other) {
        kind = other;
    }
}
