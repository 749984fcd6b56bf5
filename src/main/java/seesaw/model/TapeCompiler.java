package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import seesaw.model.Schedule.Unit;
import seesaw.model.Tape.Statement;

/// Generates a hidden class that plays a tape, in one of three forms: a small model in the variables of one method, a
/// larger one in fields, many runs in lanes.
final class TapeCompiler {
    private static final ClassDesc SELF = ClassDesc.of(TapeCompiler.class.getPackageName() + ".GeneratedTape");
    static final ClassDesc KERNEL = described(TapeKernel.class);
    static final ClassDesc PIPES = described(Pipes.class);
    private static final ClassDesc RECORDER = described(LaneRecorder.class);
    private static final ClassDesc VALUES = CD_double.arrayType();
    private static final MethodTypeDesc NEW = MethodTypeDesc.of(CD_void, VALUES, VALUES, PIPES, RECORDER);
    private static final MethodTypeDesc RUN = MethodTypeDesc.of(CD_boolean, VALUES, CD_int, CD_int, VALUES, CD_int);
    private static final MethodTypeDesc PART = MethodTypeDesc.of(CD_void);
    private static final MethodTypeDesc COPIES = MethodTypeDesc.of(CD_void, VALUES, CD_int);

    /// Variables of the method that runs, after the object itself.
    private static final int SETTINGS = 1;

    private static final int AT = 2;
    private static final int COUNT = 3;
    private static final int RESULTS = 4;
    private static final int TO = 5;
    private static final int STEP = 6;
    private static final int NEXT = 7;
    private static final int LANES = 8;
    private static final int LANE = 9;
    private static final int FREE = 10;

    /// A class holds some 65,000 constants.
    private static final long MOST_OPERATIONS = 60_000;

    private static final int MOST_SLOTS = 8_000;
    private static final long MOST_LANES = 10_000_000;
    private static final long OPERATIONS_IN_VARIABLES = 300;
    private static final int STEPS_BETWEEN_LOOKS = 1_023;
    private static final int STATEMENTS_PER_METHOD = 25;
    private static final int LOOPS_PER_METHOD = 10;
    private static final int OPERATIONS_PER_METHOD = 400;
    private static final int COPIES_PER_METHOD = 100;

    private record Part(String name, List<Unit> units) {}

    private final Tape tape;
    private final int width;
    private final List<Unit> start;
    private final List<Unit> instant;
    private final List<List<Unit>> advance = new ArrayList<>();
    private final List<Unit> end;
    private final BitSet inArray = new BitSet();
    private final boolean inVariables;
    private final Places places;
    private final NodeWriter writer;
    private final FieldPlaces fields;
    private final UnitWriter units;
    private final Map<List<Unit>, List<Part>> parts = new IdentityHashMap<>();
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final Map<String, Consumer<CodeBuilder>> copies = new LinkedHashMap<>();
    private int partCount;

    private TapeCompiler(Tape tape, int width) {
        this.tape = tape;
        this.width = width;
        this.fields = new FieldPlaces(tape, SELF);
        if (width > 1) {
            start = Schedule.lanes(tape.start());
            instant = Schedule.lanes(tape.instant());
            Map<List<Statement>, List<Unit>> known = new IdentityHashMap<>();
            for (List<Statement> block : tape.advance()) {
                advance.add(known.computeIfAbsent(block, Schedule::lanes));
            }
            end = Schedule.lanes(tape.end());
            inVariables = false;
            places = new LanePlaces(tape, SELF, width, LANES, LANE);
        } else {
            var rolled = Rolled.of(tape);
            start = rolled.start();
            instant = rolled.instant();
            advance.addAll(rolled.advance());
            end = rolled.end();
            inArray.or(rolled.inArray());
            inVariables = rolled.operations() <= OPERATIONS_IN_VARIABLES;
            Places others = inVariables ? new LocalPlaces(tape, SELF, FREE) : fields;
            places = inArray.isEmpty() ? others : new RolledPlaces(others, inArray, LANES, LANE, null);
        }
        this.writer = new NodeWriter(SELF, places);
        int firstFree = inVariables ? FREE + 2 * tape.slots() : FREE;
        this.units = new UnitWriter(tape, width, places, writer, LANE, firstFree);
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    static void loadScratch(CodeBuilder code) {
        code.aload(0).getfield(KERNEL, "scratch", VALUES);
    }

    static void loadLanes(CodeBuilder code) {
        code.aload(0).getfield(KERNEL, "lanes", VALUES);
    }

    /// Makes kernels for a tape, each for one thread.
    ///
    /// @param lanesLength how many elements the lanes have
    /// @param constructor of the generated class
    record Factory(Tape tape, int width, int lanesLength, int scratch, MethodHandle constructor) {
        TapeKernel kernel() {
            double[] lanes = new double[lanesLength];
            try {
                return (TapeKernel) constructor.invoke(
                        lanes,
                        new double[scratch],
                        new Pipes(tape.pipes() * width, width),
                        new LaneRecorder(tape, width));
            } catch (Throwable e) {
                throw new IllegalStateException("The generated code of a model cannot be used", e);
            }
        }
    }

    /// Whether a class can hold the code, and memory the values.
    static boolean canCompile(Tape tape, int width) {
        return tape.operations() <= MOST_OPERATIONS
                && tape.slots() <= MOST_SLOTS
                && (long) tape.slots() * width <= MOST_LANES;
    }

    /// @param width number of lanes; 1 for one run after the other
    static Factory compile(Tape tape, int width) {
        var compiler = new TapeCompiler(tape, width);
        try {
            byte[] bytes = compiler.bytes();
            var type = MethodHandles.lookup().defineHiddenClassWithClassData(bytes, compiler.writer.tables(), true);
            MethodHandle constructor = type.findConstructor(
                    type.lookupClass(),
                    MethodType.methodType(void.class, double[].class, double[].class, Pipes.class, LaneRecorder.class));
            int lanes = width > 1 ? tape.slots() * width : compiler.inArray.length();
            return new Factory(tape, width, lanes, compiler.writer.mostScratch(), constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generated code of a model is not valid", e);
        }
    }

    /// The class file, for those who want to look at it.
    static byte[] classFile(Tape tape, int width) {
        return new TapeCompiler(tape, width).bytes();
    }

    private byte[] bytes() {
        return ClassFile.of().build(SELF, type -> {
            type.withFlags(ACC_FINAL).withSuperclass(KERNEL);
            type.withMethodBody(
                    "<init>",
                    NEW,
                    0,
                    code -> code.aload(0)
                            .aload(1)
                            .aload(2)
                            .aload(3)
                            .aload(4)
                            .invokespecial(KERNEL, "<init>", NEW)
                            .return_());
            type.withMethodBody("run", RUN, ACC_FINAL, this::run);
            while (!waiting.isEmpty()) {
                Part part = waiting.poll();
                type.withMethodBody(part.name(), PART, ACC_FINAL, code -> {
                    prepareLanes(code);
                    for (Unit each : part.units()) units.write(each, code);
                    code.return_();
                });
            }
            copies.forEach((name, body) -> type.withMethodBody(name, COPIES, ACC_FINAL, body));
            writer.writeOutlined(type);
            writer.writeTables(type);
            fields.declare(type);
        });
    }

    private void run(CodeBuilder code) {
        prepareLanes(code);
        code.aload(0).getfield(KERNEL, "pipes", PIPES).invokevirtual(PIPES, "clear", PART);
        settings(code);
        play(start, code);
        code.iconst_0().istore(STEP).iconst_0().istore(NEXT);
        Label loop = code.newBoundLabel();
        Label end = code.newLabel();
        play(instant, code);
        record(code);
        code.iload(STEP).loadConstant(tape.lastStep()).if_icmpge(end);
        for (List<Unit> block : advance) play(block, code);
        code.iinc(STEP, 1);
        code.iload(STEP).loadConstant(STEPS_BETWEEN_LOOKS).iand().ifne(loop);
        code.invokestatic(KERNEL, "goOn", PART).goto_(loop);
        code.labelBinding(end);
        play(this.end, code);
        finish(code);
    }

    private void prepareLanes(CodeBuilder code) {
        if (width == 1 && inArray.isEmpty()) return;
        loadLanes(code);
        code.astore(LANES);
    }

    private void settings(CodeBuilder code) {
        if (width > 1) {
            code.aload(0)
                    .getfield(KERNEL, "recorder", RECORDER)
                    .iload(COUNT)
                    .aload(RESULTS)
                    .iload(TO);
            code.invokevirtual(RECORDER, "begin", MethodTypeDesc.of(CD_void, CD_int, VALUES, CD_int));
            code.aload(SETTINGS)
                    .iload(AT)
                    .iload(COUNT)
                    .loadConstant(tape.settings())
                    .aload(LANES);
            code.loadConstant(tape.firstSetting()).loadConstant(width);
            code.invokestatic(
                    KERNEL,
                    "spread",
                    MethodTypeDesc.of(CD_void, VALUES, CD_int, CD_int, CD_int, VALUES, CD_int, CD_int));
            return;
        }
        inMethods(tape.settings(), "settings", SETTINGS, AT, (inside, number) -> setting(number, inside), code);
    }

    private void setting(int number, CodeBuilder code) {
        places.store(
                tape.firstSetting() + number,
                () -> code.aload(SETTINGS).iload(AT).loadConstant(number).iadd().daload(),
                code);
    }

    /// Records the outputs in every step, or in every so many and the last.
    private void record(CodeBuilder code) {
        Label not = code.newLabel();
        if (tape.saveEvery() > 1) {
            Label due = code.newLabel();
            code.iload(STEP).iload(NEXT).if_icmpeq(due);
            code.iload(STEP).loadConstant(tape.lastStep()).if_icmplt(not);
            code.labelBinding(due)
                    .iload(NEXT)
                    .loadConstant(tape.saveEvery())
                    .iadd()
                    .istore(NEXT);
        }
        if (width > 1) {
            code.aload(0).getfield(KERNEL, "recorder", RECORDER).aload(LANES);
            code.invokevirtual(RECORDER, "record", MethodTypeDesc.of(CD_void, VALUES))
                    .labelBinding(not);
            return;
        }
        inMethods(tape.outputs().length, "outputs", RESULTS, TO, (inside, number) -> output(number, inside), code);
        code.iinc(TO, 1).labelBinding(not);
    }

    private void output(int number, CodeBuilder code) {
        code.aload(RESULTS).iload(TO).loadConstant(number * tape.rows()).iadd();
        places.load(tape.outputs()[number], code);
        code.dastore();
    }

    /// Does something for each number, which needs an array and a place in it: here while there are few,
    /// and otherwise
    /// in methods that have both in the same variables.
    private void inMethods(
            int count, String name, int array, int place, ObjIntConsumer<CodeBuilder> each, CodeBuilder code) {
        if (inVariables || count <= COPIES_PER_METHOD) {
            for (int i = 0; i < count; i++) each.accept(code, i);
            return;
        }
        for (int from = 0; from < count; from += COPIES_PER_METHOD) {
            int first = from;
            int end = Math.min(count, from + COPIES_PER_METHOD);
            String method = name + from;
            code.aload(0).aload(array).iload(place).invokevirtual(SELF, method, COPIES);
            copies.put(method, inside -> {
                prepareLanes(inside);
                inside.aload(1).astore(array).iload(2).istore(place);
                for (int i = first; i < end; i++) each.accept(inside, i);
                inside.return_();
            });
        }
    }

    private void finish(CodeBuilder code) {
        if (width > 1) {
            code.aload(0).getfield(KERNEL, "recorder", RECORDER);
            code.invokevirtual(RECORDER, "end", MethodTypeDesc.of(CD_void));
            code.aload(LANES).loadConstant(tape.check() * width).iload(COUNT);
            code.invokestatic(KERNEL, "isZero", MethodTypeDesc.of(CD_boolean, VALUES, CD_int, CD_int))
                    .ireturn();
            return;
        }
        Label bad = code.newLabel();
        places.load(tape.check(), code);
        code.dconst_0().dcmpl().ifne(bad).iconst_1().ireturn();
        code.labelBinding(bad).iconst_0().ireturn();
    }

    /// Writes a block where it stands, or calls the methods that hold it.
    private void play(List<Unit> block, CodeBuilder code) {
        if (inVariables) {
            for (Unit each : block) units.write(each, code);
            return;
        }
        for (Part part : parts.computeIfAbsent(block, this::parts))
            code.aload(0).invokevirtual(SELF, part.name(), PART);
    }

    private List<Part> parts(List<Unit> block) {
        List<Part> made = new ArrayList<>();
        int most = width > 1 ? LOOPS_PER_METHOD : STATEMENTS_PER_METHOD;
        int from = 0;
        long operations = 0;
        for (int i = 0; i <= block.size(); i++) {
            long own = i == block.size()
                    ? OPERATIONS_PER_METHOD
                    : Math.min(NodeWriter.OPERATIONS_IN_LINE, Rolled.operations(block.get(i)));
            if (i > from && (i - from >= most || operations + own > OPERATIONS_PER_METHOD)) {
                made.add(new Part("part" + partCount++, block.subList(from, i)));
                from = i;
                operations = 0;
            }
            operations += own;
        }
        waiting.addAll(made);
        return made;
    }
}
