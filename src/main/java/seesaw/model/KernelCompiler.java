package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Generates a hidden class that computes one program. The class calls nothing but arithmetic, and the JVM drops it
/// with the model.
///
/// Equations are spread over methods of a few thousand bytes, since the JVM never optimises a method above 8,000.
final class KernelCompiler {
    /// A class holds some 65,000 constants; a program beyond this many operations is left to the interpreter.
    private static final long MOST_OPERATIONS = 60_000;

    private static final int EQUATIONS_PER_METHOD = 25;
    private static final int OPERATIONS_PER_METHOD = 400;

    private static final ClassDesc VALUES = CD_double.arrayType();
    private static final ClassDesc OVERRIDES = described(Overrides.class);
    private static final ClassDesc SELF = ClassDesc.of(KernelCompiler.class.getPackageName() + ".GeneratedKernel");
    private static final MethodTypeDesc INSTANTS = MethodTypeDesc.of(CD_void, VALUES, OVERRIDES, CD_long, CD_boolean);
    private static final MethodTypeDesc SLOPES = MethodTypeDesc.of(CD_void, VALUES, VALUES);
    private static final MethodTypeDesc OVERRIDDEN =
            MethodTypeDesc.of(CD_double, CD_double, OVERRIDES, java.lang.constant.ConstantDescs.CD_int, CD_long);

    private static final MethodTypeDesc WITHIN =
            MethodTypeDesc.of(OVERRIDES, OVERRIDES, java.lang.constant.ConstantDescs.CD_int);

    private static final int OVERRIDES_LOCAL = 1;
    private static final int STEP_LOCAL = 2;
    private static final int LATER_LOCAL = 4;

    private final Program program;
    private final Set<Integer> inputs = new LinkedHashSet<>();
    private final Places places;
    private final NodeWriter writer;

    private KernelCompiler(Program program) {
        this.program = program;
        this.places = new ArrayPlaces(program.slots());
        this.writer = new NodeWriter(SELF, places);
        for (Program.Input input : program.inputs().values()) {
            if (!input.settable()) continue;
            for (int slot : input.slots()) inputs.add(slot);
        }
    }

    private static ClassDesc described(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    static boolean canCompile(Program program) {
        return program.operations() <= MOST_OPERATIONS;
    }

    /// An engine with code of its own for a program.
    static Engine compile(Program program) {
        var compiler = new KernelCompiler(program);
        try {
            byte[] bytes = compiler.bytes();
            var type = MethodHandles.lookup().defineHiddenClassWithClassData(bytes, compiler.writer.tables(), true);
            Kernel kernel = (Kernel)
                    type.findConstructor(type.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
                            .invoke();
            return new Engine(kernel, compiler.partOfSlot(), compiler.writer.mostScratch());
        } catch (Throwable e) {
            throw new IllegalStateException("The generated code of a model is not valid", e);
        }
    }

    /// The class file, for those who want to look at it.
    static byte[] classFile(Program program) {
        return new KernelCompiler(program).bytes();
    }

    private byte[] bytes() {
        return ClassFile.of().build(SELF, type -> {
            type.withFlags(ACC_FINAL).withInterfaceSymbols(described(Kernel.class));
            type.withMethodBody(
                    "<init>",
                    MTD_void,
                    ACC_PUBLIC,
                    code -> code.aload(0)
                            .invokespecial(CD_Object, "<init>", MTD_void)
                            .return_());
            instants(type);
            slopes(type);
            writer.writeOutlined(type);
            writer.writeTables(type);
        });
    }

    private void instants(ClassBuilder type) {
        List<List<Program.Assignment>> parts = parts(program.instants());
        for (int i = 0; i < parts.size(); i++) {
            List<Program.Assignment> part = parts.get(i);
            type.withMethodBody("instants" + i, INSTANTS, ACC_STATIC, code -> {
                for (Program.Assignment each : part) instant(each, code);
                code.return_();
            });
        }
        type.withMethodBody("instants", INSTANTS, ACC_PUBLIC, code -> {
            for (int i = 0; i < parts.size(); i++) {
                code.aload(1);
                code.aload(2).loadConstant(i).invokestatic(OVERRIDES, "within", WITHIN);
                code.lload(3).iload(5);
                code.invokestatic(SELF, "instants" + i, INSTANTS);
            }
            code.return_();
        });
    }

    /// A slot that no part computes belongs to the first, which does it no harm.
    private int[] partOfSlot() {
        int[] partOfSlot = new int[program.slots()];
        List<List<Program.Assignment>> parts = parts(program.instants());
        for (int i = 0; i < parts.size(); i++) {
            for (Program.Assignment each : parts.get(i)) partOfSlot[each.slot()] = i;
        }
        return partOfSlot;
    }

    private void instant(Program.Assignment each, CodeBuilder code) {
        Label done = code.newLabel();
        if (each.stepwise()) code.iload(LATER_LOCAL).ifne(done);
        places.store(each.slot(), () -> value(each, code), code);
        code.labelBinding(done);
    }

    private void value(Program.Assignment each, CodeBuilder code) {
        writer.write(each.value(), code);
        if (!inputs.contains(each.slot())) return;
        Label plain = code.newLabel();
        code.aload(OVERRIDES_LOCAL).ifnull(plain);
        code.aload(OVERRIDES_LOCAL).loadConstant(each.slot()).lload(STEP_LOCAL);
        code.invokestatic(OVERRIDES, "overridden", OVERRIDDEN);
        code.labelBinding(plain);
    }

    private void slopes(ClassBuilder type) {
        List<List<Program.Assignment>> parts = parts(program.stocks());
        int first = 0;
        for (int i = 0; i < parts.size(); i++) {
            List<Program.Assignment> part = parts.get(i);
            int offset = first;
            type.withMethodBody("slopes" + i, SLOPES, ACC_STATIC, code -> {
                for (int k = 0; k < part.size(); k++) {
                    code.aload(1).loadConstant(offset + k);
                    writer.write(part.get(k).value(), code);
                    code.dastore();
                }
                code.return_();
            });
            first += part.size();
        }
        type.withMethodBody("slopes", SLOPES, ACC_PUBLIC, code -> {
            for (int i = 0; i < parts.size(); i++) {
                code.aload(1).aload(2).invokestatic(SELF, "slopes" + i, SLOPES);
            }
            code.return_();
        });
    }

    private static List<List<Program.Assignment>> parts(List<Program.Assignment> all) {
        List<List<Program.Assignment>> parts = new ArrayList<>();
        long operations = 0;
        for (Program.Assignment each : all) {
            long own = Math.min(Program.operations(each.value()), NodeWriter.OPERATIONS_IN_LINE);
            boolean full = parts.isEmpty()
                    || parts.getLast().size() >= EQUATIONS_PER_METHOD
                    || operations + own > OPERATIONS_PER_METHOD;
            if (full) {
                parts.add(new ArrayList<>());
                operations = 0;
            }
            parts.getLast().add(each);
            operations += own;
        }
        return parts;
    }
}
