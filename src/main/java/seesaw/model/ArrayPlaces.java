package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// All values in one array, which static methods get as their first argument; what lies behind them is scratch.
record ArrayPlaces(int slots) implements Places {
    private static final MethodTypeDesc EXPRESSION = MethodTypeDesc.of(CD_double, CD_double.arrayType());

    @Override
    public void load(int slot, CodeBuilder code) {
        code.aload(0).loadConstant(slot).daload();
    }

    @Override
    public void store(int slot, Runnable value, CodeBuilder code) {
        code.aload(0).loadConstant(slot);
        value.run();
        code.dastore();
    }

    @Override
    public void call(ClassDesc self, String method, CodeBuilder code) {
        code.aload(0).invokestatic(self, method, EXPRESSION);
    }

    @Override
    public MethodTypeDesc method() {
        return EXPRESSION;
    }

    @Override
    public int flags() {
        return ACC_STATIC;
    }

    @Override
    public void scratch(CodeBuilder code) {
        code.aload(0);
    }

    @Override
    public int scratchFrom() {
        return slots;
    }
}
