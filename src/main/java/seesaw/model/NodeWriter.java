package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Writes nodes as bytecode that leaves one double on the stack, operation by operation as the interpreter does it: no
/// fused multiply-add, no other order, so that the bits are the same.
final class NodeWriter {
    /// A larger expression goes into a method of its own.
    static final int OPERATIONS_IN_LINE = 300;

    private static final int TABLES_AS_CONSTANTS = 400;
    private static final String TABLE_FIELD = "table";

    static final int VALUES_LOCAL = 0;
    private static final int TABLES_LOCAL = 1;
    private static final int NODES_LOCAL = 2;

    private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
    private static final ClassDesc STRICT = ClassDesc.of("java.lang.StrictMath");
    private static final ClassDesc ONE_PLACE = ClassDesc.ofDescriptor(Function1.class.descriptorString());
    private static final ClassDesc TWO_PLACES = ClassDesc.ofDescriptor(Function2.class.descriptorString());
    private static final ClassDesc INTERPRETER = ClassDesc.ofDescriptor(Interpreter.class.descriptorString());
    private static final ClassDesc NODE = ClassDesc.ofDescriptor(Node.class.descriptorString());
    private static final MethodTypeDesc FROM_ONE = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc FROM_TWO = MethodTypeDesc.of(CD_double, CD_double, CD_double);
    private static final MethodTypeDesc INTERPRETED = MethodTypeDesc.of(CD_double, NODE, KernelCompiler.VALUES);

    private static final MethodTypeDesc CLASS_DATA =
            MethodTypeDesc.of(CD_Object, CD_MethodHandles_Lookup, CD_String, CD_Class);

    private record Outlined(String name, Node node) {}

    private final ClassDesc self;
    private final List<Table> tables = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Outlined> waiting = new ArrayDeque<>();
    private int outlined;

    NodeWriter(ClassDesc self) {
        this.self = self;
    }

    Table[] tables() {
        return tables.toArray(Table[]::new);
    }

    Node[] nodes() {
        return nodes.toArray(Node[]::new);
    }

    /// Writes the methods of expressions that were too large to stand where they are used.
    void writeOutlined(ClassBuilder type) {
        while (!waiting.isEmpty()) {
            Outlined next = waiting.poll();
            type.withMethodBody(next.name(), KernelCompiler.EXPRESSION, ACC_STATIC, code -> {
                body(next.node(), code);
                code.dreturn();
            });
        }
    }

    void write(Node node, CodeBuilder code) {
        if (Program.operations(node) <= OPERATIONS_IN_LINE) {
            body(node, code);
            return;
        }
        var method = new Outlined("expression" + outlined++, node);
        waiting.add(method);
        code.aload(VALUES_LOCAL).aload(TABLES_LOCAL).aload(NODES_LOCAL);
        code.invokestatic(self, method.name(), KernelCompiler.EXPRESSION);
    }

    private void body(Node node, CodeBuilder code) {
        switch (node) {
            case Node.Constant(double value) -> code.loadConstant(value);
            case Node.Slot(int index) ->
                code.aload(VALUES_LOCAL).loadConstant(index).daload();
            case Node.Apply1(Function1 function, Node argument) -> {
                write(argument, code);
                apply(function, code);
            }
            case Node.Apply2(Function2 function, Node left, Node right) -> {
                write(left, code);
                write(right, code);
                apply(function, code);
            }
            case Node.Choose(Node test, Node yes, Node no) -> choose(test, yes, no, code);
            case Node.Interpolate(Table table, Node x) -> {
                table(table, code);
                write(x, code);
                code.invokevirtual(KernelCompiler.TABLE, "at", FROM_ONE);
            }
            case Node.Gather(Statistic statistic, List<Node> items)
            when isSimple(statistic, items) -> gather(statistic, items, code);
            case Node.Gather _, Node.Select _, Node.Pulse _, Node.Draw _ -> interpret(node, code);
        }
    }

    private void table(Table table, CodeBuilder code) {
        int number = tables.size();
        tables.add(table);
        if (number < TABLES_AS_CONSTANTS) code.getstatic(self, TABLE_FIELD + number, KernelCompiler.TABLE);
        else code.aload(TABLES_LOCAL).loadConstant(number).aaload();
    }

    /// Writes a constant for each of the first tables, filled from the data of the class: what the JVM knows to
    /// be constant it computes with faster.
    void writeTables(ClassBuilder type) {
        int constants = Math.min(tables.size(), TABLES_AS_CONSTANTS);
        for (int i = 0; i < constants; i++) {
            type.withField(TABLE_FIELD + i, KernelCompiler.TABLE, ACC_STATIC | ACC_FINAL);
        }
        type.withMethodBody(CLASS_INIT_NAME, MTD_void, ACC_STATIC, code -> {
            ClassDesc all = KernelCompiler.TABLE.arrayType();
            code.invokestatic(CD_MethodHandles, "lookup", MethodTypeDesc.of(CD_MethodHandles_Lookup));
            code.loadConstant(DEFAULT_NAME).loadConstant(all);
            code.invokestatic(CD_MethodHandles, "classData", CLASS_DATA)
                    .checkcast(all)
                    .astore(0);
            for (int i = 0; i < constants; i++) {
                code.aload(0).loadConstant(i).aaload().putstatic(self, TABLE_FIELD + i, KernelCompiler.TABLE);
            }
            code.return_();
        });
    }

    private static boolean isSimple(Statistic statistic, List<Node> items) {
        return (statistic == Statistic.SUM || statistic == Statistic.MEAN)
                && items.size() < OPERATIONS_IN_LINE
                && Program.operations(new Node.Gather(statistic, items)) <= OPERATIONS_IN_LINE;
    }

    private void gather(Statistic statistic, List<Node> items, CodeBuilder code) {
        code.dconst_0();
        for (Node item : items) {
            write(item, code);
            code.dadd();
        }
        if (statistic == Statistic.MEAN)
            code.loadConstant((double) items.size()).ddiv();
    }

    private void interpret(Node node, CodeBuilder code) {
        code.aload(NODES_LOCAL).loadConstant(nodes.size()).aaload().aload(VALUES_LOCAL);
        nodes.add(node);
        code.invokestatic(INTERPRETER, "value", INTERPRETED);
    }

    private void choose(Node test, Node yes, Node no, CodeBuilder code) {
        Label otherwise = code.newLabel();
        Label end = code.newLabel();
        write(test, code);
        // NaN is not equal to 0 and hence true, as in the interpreter.
        code.dconst_0().dcmpl().ifeq(otherwise);
        write(yes, code);
        code.goto_(end).labelBinding(otherwise);
        write(no, code);
        code.labelBinding(end);
    }

    private static void apply(Function1 function, CodeBuilder code) {
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

    private static void apply(Function2 function, CodeBuilder code) {
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
