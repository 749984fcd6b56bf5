package seesaw.model;

import java.util.List;

/// An equation as its author wrote it, parsed and nothing more. `at` is an offset in the file.
sealed interface Expression {
    int at();

    record Number(double value, int at) implements Expression {}

    /// A variable, a constant of the language, a dimension or an element; which one is settled later. The name is
    /// canonical, `written` is how it looked.
    record Reference(String name, String written, List<Subscript> subscripts, int at) implements Expression {}

    record Call(String function, String written, List<Expression> arguments, int at) implements Expression {}

    record Unary(Function1 operator, Expression operand, int at) implements Expression {}

    record Binary(Function2 operator, Expression left, Expression right, int at) implements Expression {}

    /// AND and OR evaluate their right side only when the left one does not settle it.
    record Both(Expression left, Expression right, int at) implements Expression {}

    record Either(Expression left, Expression right, int at) implements Expression {}

    record Conditional(Expression test, Expression yes, Expression no, int at) implements Expression {}

    /// An array with its dimensions in reverse order.
    record Transposed(Expression array, int at) implements Expression {}

    /// One value for each element of an array, in row-major order; some tools write tables of constants so.
    record Listed(List<Expression> values, int at) implements Expression {}

    /// What stands in for an equation that could not be read, so that it causes no further problems.
    record Broken(int at) implements Expression {}

    /// One place between the brackets of a reference.
    sealed interface Subscript {
        int at();

        /// `*`: every element.
        record All(int at) implements Subscript {}

        /// `*:Dim`: every element that belongs to a sub-range.
        record Within(String dimension, int at) implements Subscript {}

        /// `@2`: the index that the equation's own variable has in its second dimension.
        record Own(int position, int at) implements Subscript {}

        /// An element, a dimension or a number.
        record Single(Expression index, int at) implements Subscript {}

        /// `a:b`: from one element to another, both included.
        record Range(Expression from, Expression to, int at) implements Subscript {}
    }
}
