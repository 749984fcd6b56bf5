package seesaw.model;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/// The lanes of a [TapeKernel]: for each slot as many elements of one array as there are runs.
///
/// @param width number of lanes
/// @param array variable that holds the array
/// @param lane variable that counts lanes
/// @param computed variables that hold what has just been computed, by slot
record LanePlaces(Tape tape, ClassDesc self, int width, int array, int lane, Map<Integer, Integer> computed)
        implements Places {
    private static final MethodTypeDesc EXPRESSION = MethodTypeDesc.of(CD_double, CD_double.arrayType(), CD_int);

    LanePlaces(Tape tape, ClassDesc self, int width, int array, int lane) {
        this(tape, self, width, array, lane, Map.of());
    }

    /// The same places, some of whose values are at hand.
    LanePlaces knowing(Map<Integer, Integer> variables) {
        return new LanePlaces(tape, self, width, array, lane, variables);
    }

    @Override
    public void load(int slot, CodeBuilder code) {
        if (tape.loadConstant(slot, code)) return;
        Integer variable = computed.get(slot);
        if (variable != null) {
            code.dload(variable);
            return;
        }
        at(slot, code);
        code.daload();
    }

    @Override
    public void store(int slot, Runnable value, CodeBuilder code) {
        at(slot, code);
        value.run();
        code.dastore();
    }

    private void at(int slot, CodeBuilder code) {
        code.aload(array).loadConstant(slot * width).iload(lane).iadd();
    }

    @Override
    public void call(ClassDesc type, String method, CodeBuilder code) {
        code.aload(0).aload(array).iload(lane).invokevirtual(type, method, EXPRESSION);
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
    public Places inMethod() {
        return new LanePlaces(tape, self, width, 1, 2);
    }

    @Override
    public void scratch(CodeBuilder code) {
        TapeCompiler.loadScratch(code);
    }
}
