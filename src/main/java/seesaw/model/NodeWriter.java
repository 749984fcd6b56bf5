package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Writes nodes as bytecode that leaves one double on the stack, operation by operation as the interpreter does it: no
/// fused multiply-add, no other order, so that the bits are the same.
final class NodeWriter {
    /// A larger expression goes into a method of its own.
    static final int OPERATIONS_IN_LINE = 300;

    /// More items than this of one operation go into several methods.
    private static final int ITEMS_IN_LINE = 60;

    private static final int TABLES_AS_CONSTANTS = 400;
    private static final String TABLE_FIELD = "table";
    private static final String TABLES_FIELD = "tables";

    private static final ClassDesc INTERPRETER = ClassDesc.ofDescriptor(Interpreter.class.descriptorString());
    private static final ClassDesc STATISTIC = ClassDesc.ofDescriptor(Statistic.class.descriptorString());
    private static final ClassDesc DISTRIBUTION = ClassDesc.ofDescriptor(Distribution.class.descriptorString());
    private static final ClassDesc TABLE = ClassDesc.ofDescriptor(Table.class.descriptorString());
    private static final MethodTypeDesc PULSING =
            MethodTypeDesc.of(CD_boolean, CD_double, CD_double, CD_double, CD_double);
    private static final MethodTypeDesc DRAWN = MethodTypeDesc.of(CD_double, CD_double, CD_double, CD_long, CD_long);
    private static final MethodTypeDesc GATHERED = MethodTypeDesc.of(CD_double, CD_double.arrayType(), CD_int, CD_int);

    private static final MethodTypeDesc CLASS_DATA =
            MethodTypeDesc.of(CD_Object, CD_MethodHandles_Lookup, CD_String, CD_Class);

    /// A method that is still to be written.
    ///
    /// @param body writes its code, which leaves a number
    /// @param scratch first free element of the scratch array where the method is called
    private record Outlined(String name, BiConsumer<NodeWriter, CodeBuilder> body, Places places, int scratch) {}

    private final ClassDesc self;
    private final List<Table> tables;
    private final Map<Table, Integer> numbers;
    private final Deque<Outlined> waiting;
    private final Places places;
    private final int[] outlined;
    private final int[] mostScratch;
    private int scratch;
    private int inLine = OPERATIONS_IN_LINE;
    /// Whether a node is being written that is short enough, and so are all of its parts.
    private boolean fits;

    NodeWriter(ClassDesc self, Places places) {
        this(self, places, new ArrayList<>(), new IdentityHashMap<>(), new ArrayDeque<>(), new int[1], new int[1]);
    }

    private NodeWriter(
            ClassDesc self,
            Places places,
            List<Table> tables,
            Map<Table, Integer> numbers,
            Deque<Outlined> waiting,
            int[] outlined,
            int[] mostScratch) {
        this.self = self;
        this.places = places;
        this.tables = tables;
        this.numbers = numbers;
        this.waiting = waiting;
        this.outlined = outlined;
        this.mostScratch = mostScratch;
        this.scratch = places.scratchFrom();
    }

    /// A writer for the same class that finds values elsewhere.
    NodeWriter at(Places elsewhere) {
        return new NodeWriter(self, elsewhere, tables, numbers, waiting, outlined, mostScratch);
    }

    /// How long the scratch array must be.
    int mostScratch() {
        return mostScratch[0];
    }

    Table[] tables() {
        return tables.toArray(Table[]::new);
    }

    /// Writes the methods of expressions that were too large to stand where they are used.
    void writeOutlined(ClassBuilder type) {
        while (!waiting.isEmpty()) {
            Outlined next = waiting.poll();
            NodeWriter inside = at(next.places().inMethod());
            inside.scratch = next.scratch();
            type.withMethodBody(
                    next.name(), next.places().method(), next.places().flags(), code -> {
                        next.body().accept(inside, code);
                        code.dreturn();
                    });
        }
    }

    void write(Node node, CodeBuilder code) {
        if (fits) {
            body(node, code);
        } else if (Program.operations(node) <= inLine) {
            fits = true;
            body(node, code);
            fits = false;
        } else {
            call((inside, method) -> inside.large(node, method), code);
        }
    }

    /// Writes a node that has a method for itself: its parts share what is left of that.
    private void large(Node node, CodeBuilder code) {
        inLine = Math.max(1, OPERATIONS_IN_LINE / Math.max(1, node.parts().size()));
        body(node, code);
    }

    /// Calls a method of its own for what would make this one too long.
    private void call(BiConsumer<NodeWriter, CodeBuilder> body, CodeBuilder code) {
        var method = new Outlined("expression" + outlined[0]++, body, places, scratch);
        waiting.add(method);
        places.call(self, method.name(), code);
    }

    private void body(Node node, CodeBuilder code) {
        switch (node) {
            case Node.Constant(double value) -> code.loadConstant(value);
            case Node.Slot(int index) -> places.load(index, code);
            case Node.Apply1(Function1 function, Node argument) -> {
                write(argument, code);
                FunctionCode.apply(function, code);
            }
            case Node.Apply2(Function2 function, Node left, Node right) -> {
                write(left, code);
                write(right, code);
                FunctionCode.apply(function, code);
            }
            case Node.Choose(Node test, Node yes, Node no) -> choose(test, yes, no, code);
            case Node.Interpolate(Table table, Node x) -> {
                table(table, code);
                write(x, code);
                code.invokevirtual(TABLE, "at", FunctionCode.FROM_ONE);
            }
            case Node.Gather(Statistic statistic, List<Node> items) -> gather(statistic, items, code);
            case Node.Select(List<Node> items, Node position) -> select(items, position, code);
            case Node.Pulse(Node amount, Node first, Node every) -> pulse(amount, first, every, code);
            case Node.Draw(Distribution distribution, Node a, Node b, long key) -> {
                code.getstatic(DISTRIBUTION, distribution.name(), DISTRIBUTION);
                write(a, code);
                write(b, code);
                code.loadConstant(key);
                places.load(Cells.STEP, code);
                code.d2l().invokevirtual(DISTRIBUTION, "draw", DRAWN);
            }
        }
    }

    private void table(Table table, CodeBuilder code) {
        int number = numbers.computeIfAbsent(table, added -> {
            tables.add(added);
            return tables.size() - 1;
        });
        if (number < TABLES_AS_CONSTANTS) code.getstatic(self, TABLE_FIELD + number, TABLE);
        else
            code.getstatic(self, TABLES_FIELD, TABLE.arrayType())
                    .loadConstant(number)
                    .aaload();
    }

    /// Writes a constant for each of the first tables, filled from the data of the class: what the JVM knows to
    /// be constant it computes with faster.
    void writeTables(ClassBuilder type) {
        int constants = Math.min(tables.size(), TABLES_AS_CONSTANTS);
        ClassDesc all = TABLE.arrayType();
        for (int i = 0; i < constants; i++) type.withField(TABLE_FIELD + i, TABLE, ACC_STATIC | ACC_FINAL);
        type.withField(TABLES_FIELD, all, ACC_STATIC | ACC_FINAL);
        type.withMethodBody(CLASS_INIT_NAME, MTD_void, ACC_STATIC, code -> {
            code.invokestatic(CD_MethodHandles, "lookup", MethodTypeDesc.of(CD_MethodHandles_Lookup));
            code.loadConstant(DEFAULT_NAME).loadConstant(all);
            code.invokestatic(CD_MethodHandles, "classData", CLASS_DATA).checkcast(all);
            code.dup().astore(0).putstatic(self, TABLES_FIELD, all);
            for (int i = 0; i < constants; i++) {
                code.aload(0).loadConstant(i).aaload().putstatic(self, TABLE_FIELD + i, TABLE);
            }
            code.return_();
        });
    }

    private void gather(Statistic statistic, List<Node> items, CodeBuilder code) {
        boolean sums = statistic == Statistic.SUM || statistic == Statistic.MEAN;
        if (!sums || items.size() > ITEMS_IN_LINE) {
            sideBySide(statistic, items, code);
            return;
        }
        code.dconst_0();
        for (Node item : items) {
            write(item, code);
            code.dadd();
        }
        if (statistic == Statistic.MEAN)
            code.loadConstant((double) items.size()).ddiv();
    }

    /// Lays the items into the scratch array, beyond what an operation around this one has laid there.
    private void sideBySide(Statistic statistic, List<Node> items, CodeBuilder code) {
        int first = scratch;
        scratch += items.size();
        mostScratch[0] = Math.max(mostScratch[0], scratch);
        for (int from = 0; from < items.size(); from += ITEMS_IN_LINE) {
            List<Node> part = items.subList(from, Math.min(items.size(), from + ITEMS_IN_LINE));
            int at = first + from;
            if (items.size() <= ITEMS_IN_LINE) lay(part, at, code);
            else {
                call((inside, method) -> inside.lay(part, at, method).dconst_0(), code);
                code.pop2();
            }
        }
        scratch = first;
        code.getstatic(STATISTIC, statistic.name(), STATISTIC);
        places.scratch(code);
        code.loadConstant(first).loadConstant(items.size()).invokevirtual(STATISTIC, "of", GATHERED);
    }

    private CodeBuilder lay(List<Node> items, int at, CodeBuilder code) {
        int before = share(items);
        for (int i = 0; i < items.size(); i++) {
            places.scratch(code);
            code.loadConstant(at + i);
            write(items.get(i), code);
            code.dastore();
        }
        inLine = before;
        return code;
    }

    /// The item at the rounded position; outside there is nothing, which counts as 0.
    private void select(List<Node> items, Node position, CodeBuilder code) {
        if (items.size() <= ITEMS_IN_LINE) {
            write(position, code);
            pick(
                    items,
                    1,
                    code.loadConstant(0.5).dadd().invokestatic(FunctionCode.MATH, "floor", FunctionCode.FROM_ONE));
            return;
        }
        // The position waits in the scratch array for the method that has the item
        int kept = scratch++;
        mostScratch[0] = Math.max(mostScratch[0], scratch);
        places.scratch(code);
        code.loadConstant(kept);
        write(position, code);
        code.loadConstant(0.5)
                .dadd()
                .invokestatic(FunctionCode.MATH, "floor", FunctionCode.FROM_ONE)
                .dastore();
        code.dconst_0();
        for (int from = 0; from < items.size(); from += ITEMS_IN_LINE) {
            List<Node> part = items.subList(from, Math.min(items.size(), from + ITEMS_IN_LINE));
            int first = from + 1;
            call(
                    (inside, method) -> {
                        inside.places.scratch(method);
                        inside.pick(part, first, method.loadConstant(kept).daload());
                    },
                    code);
            code.dadd();
        }
        scratch = kept;
    }

    /// Divides what a method may hold among items. Gives what each of them might have held before.
    private int share(List<Node> items) {
        int before = inLine;
        inLine = Math.min(before, Math.max(1, OPERATIONS_IN_LINE / Math.max(1, items.size())));
        return before;
    }

    /// Jumps to one of the items, of which the first has the number `first`, by the position on the stack.
    private void pick(List<Node> items, int first, CodeBuilder code) {
        int before = share(items);
        Label none = code.newLabel();
        Label end = code.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) cases.add(SwitchCase.of(first + i, code.newLabel()));
        code.d2i().tableswitch(first, first + items.size() - 1, none, cases);
        for (int i = 0; i < items.size(); i++) {
            code.labelBinding(cases.get(i).target());
            write(items.get(i), code);
            code.goto_(end);
        }
        inLine = before;
        code.labelBinding(none).dconst_0().labelBinding(end);
    }

    private void pulse(Node amount, Node first, Node every, CodeBuilder code) {
        Label quiet = code.newLabel();
        Label end = code.newLabel();
        write(first, code);
        write(every, code);
        places.load(Cells.TIME, code);
        places.load(Cells.DT, code);
        code.invokestatic(INTERPRETER, "isPulsing", PULSING).ifeq(quiet);
        write(amount, code);
        places.load(Cells.DT, code);
        code.ddiv().goto_(end).labelBinding(quiet).dconst_0().labelBinding(end);
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
}
