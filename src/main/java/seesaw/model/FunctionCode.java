package seesaw.model;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Writes functions of one and of two numbers as bytecode that takes them from the stack and leaves the result there.
final class FunctionCode {
    static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    static final MethodTypeDesc FROM_ONE = MethodTypeDesc.of(CD_double, CD_double);
    private static final ClassDesc STRICT = ClassDesc.of("java.lang.StrictMath");
    private static final ClassDesc ONE_PLACE = ClassDesc.ofDescriptor(Function1.class.descriptorString());
    private static final ClassDesc TWO_PLACES = ClassDesc.ofDescriptor(Function2.class.descriptorString());
    private static final MethodTypeDesc FROM_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);

    private FunctionCode() {}

    static void apply(Function1 function, CodeBuilder code) {
        switch (function) {
            case NEGATE -> code.dneg();
            case NOT -> code.invokestatic(ONE_PLACE, "not", FROM_ONE);
            case ABS -> code.invokestatic(MATH, "abs", FROM_ONE);
            case EXP -> code.invokestatic(STRICT, "exp", FROM_ONE);
            case LN -> code.invokestatic(STRICT, "log", FROM_ONE);
            case LOG10 -> code.invokestatic(STRICT, "log10", FROM_ONE);
            case SQRT -> code.invokestatic(MATH, "sqrt", FROM_ONE);
            case SIN -> code.invokestatic(STRICT, "sin", FROM_ONE);
            case COS -> code.invokestatic(STRICT, "cos", FROM_ONE);
            case TAN -> code.invokestatic(STRICT, "tan", FROM_ONE);
            case ARCSIN -> code.invokestatic(STRICT, "asin", FROM_ONE);
            case ARCCOS -> code.invokestatic(STRICT, "acos", FROM_ONE);
            case ARCTAN -> code.invokestatic(STRICT, "atan", FROM_ONE);
            case SINH -> code.invokestatic(STRICT, "sinh", FROM_ONE);
            case COSH -> code.invokestatic(STRICT, "cosh", FROM_ONE);
            case TANH -> code.invokestatic(STRICT, "tanh", FROM_ONE);
            case FLOOR -> code.invokestatic(MATH, "floor", FROM_ONE);
            case CEILING -> code.invokestatic(MATH, "ceil", FROM_ONE);
            case TRUNCATE -> code.invokestatic(ONE_PLACE, "truncate", FROM_ONE);
            case ROUND -> code.invokestatic(ONE_PLACE, "round", FROM_ONE);
            case IS_NAN -> code.invokestatic(ONE_PLACE, "isNan", FROM_ONE);
        }
    }

    static void apply(Function2 function, CodeBuilder code) {
        switch (function) {
            case ADD -> code.dadd();
            case SUBTRACT -> code.dsub();
            case MULTIPLY -> code.dmul();
            case DIVIDE -> code.ddiv();
            case REMAINDER -> code.drem();
            case POWER -> code.invokestatic(TWO_PLACES, "power", FROM_TWO);
            case MODULO -> code.invokestatic(TWO_PLACES, "modulo", FROM_TWO);
            case MIN -> code.invokestatic(MATH, "min", FROM_TWO);
            case MAX -> code.invokestatic(MATH, "max", FROM_TWO);
            case LESS -> compare(code.dcmpg(), code::iflt, code);
            case AT_MOST -> compare(code.dcmpg(), code::ifle, code);
            case GREATER -> compare(code.dcmpl(), code::ifgt, code);
            case AT_LEAST -> compare(code.dcmpl(), code::ifge, code);
            case EQUAL -> compare(code.dcmpl(), code::ifeq, code);
            case UNEQUAL -> compare(code.dcmpl(), code::ifne, code);
        }
    }

    /// Leaves 1 where the comparison holds and 0 where it does not; nothing but <> holds of NaN.
    private static void compare(CodeBuilder compared, java.util.function.Consumer<Label> branch, CodeBuilder code) {
        Label holds = compared.newLabel();
        Label end = compared.newLabel();
        branch.accept(holds);
        code.dconst_0().goto_(end).labelBinding(holds).dconst_1().labelBinding(end);
    }
}
