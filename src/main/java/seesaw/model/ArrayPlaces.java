package seesaw.model;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
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
    public void handOver(CodeBuilder code) {
        code.aload(0);
    }

    @Override
    public MethodTypeDesc expression() {
        return EXPRESSION;
    }

    @Override
    public Places inMethod() {
        return this;
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
