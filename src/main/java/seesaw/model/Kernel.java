package seesaw.model;

import org.jspecify.annotations.Nullable;

/// Computes the values of a program at one instant. There are two: the interpreter, and code that was generated for the
/// program; both give the same bits. It keeps nothing between calls, so that any number of runs may share it.
interface Kernel {

    /// Computes everything that is given by an equation.
    ///
    /// @param overrides what the run does to inputs, or null when it does nothing
    /// @param later whether this is a later stage of a Runge-Kutta step, which leaves alone what is
    /// computed once a step
    void instants(double[] values, @Nullable Overrides overrides, long step, boolean later);

    /// Computes the net flow of every stock.
    void slopes(double[] values, double[] slopes);
}
