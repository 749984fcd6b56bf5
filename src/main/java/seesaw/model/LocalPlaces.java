package seesaw.model;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// A variable of one method for each value: processors keep a few dozen of them at hand.
record LocalPlaces(Tape tape, ClassDesc self, int first) implements Places {

    private int local(int slot) {
        return first + 2 * slot;
    }

    @Override
    public void load(int slot, CodeBuilder code) {
        if (!tape.loadConstant(slot, code)) code.dload(local(slot));
    }

    @Override
    public void store(int slot, Runnable value, CodeBuilder code) {
        value.run();
        code.dstore(local(slot));
    }

    /// There is no such method: what is kept in variables is small enough for one.
    @Override
    public void call(ClassDesc type, String method, CodeBuilder code) {
        throw new IllegalStateException("Variables of a method cannot be handed over");
    }

    @Override
    public MethodTypeDesc method() {
        return MethodTypeDesc.of(CD_double);
    }

    @Override
    public int flags() {
        return 0;
    }

    @Override
    public void scratch(CodeBuilder code) {
        TapeCompiler.loadScratch(code);
    }
}
