package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;

/// A field of a [TapeKernel] for each value, which the JVM keeps faster than elements of an array.
record FieldPlaces(Tape tape, ClassDesc self, BitSet used) implements Places {
    private static final MethodTypeDesc EXPRESSION = MethodTypeDesc.of(CD_double);

    FieldPlaces(Tape tape, ClassDesc self) {
        this(tape, self, new BitSet());
    }

    void declare(ClassBuilder type) {
        used.stream().forEach(slot -> type.withField(name(slot), CD_double, 0));
    }

    private static String name(int slot) {
        return "v" + slot;
    }

    @Override
    public void load(int slot, CodeBuilder code) {
        if (tape.loadConstant(slot, code)) return;
        used.set(slot);
        code.aload(0).getfield(self, name(slot), CD_double);
    }

    @Override
    public void store(int slot, Runnable value, CodeBuilder code) {
        used.set(slot);
        code.aload(0);
        value.run();
        code.putfield(self, name(slot), CD_double);
    }

    @Override
    public void call(ClassDesc type, String method, CodeBuilder code) {
        code.aload(0).invokevirtual(type, method, EXPRESSION);
    }

    @Override
    public MethodTypeDesc method() {
        return EXPRESSION;
    }

    @Override
    public int flags() {
        return ACC_FINAL;
    }

    @Override
    public void scratch(CodeBuilder code) {
        TapeCompiler.loadScratch(code);
    }
}
