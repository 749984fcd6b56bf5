package seesaw.model;

import static java.lang.constant.ConstantDescs.CD_double;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Elements of arrays side by side in the lanes of a [TapeKernel], so that loops can go over them; all other values
/// elsewhere.
///
/// @param inArray slots of those elements
/// @param array variable that holds the lanes, or -1 where there is none
/// @param element variable that counts elements
/// @param computed variables that hold what the loop has computed for this element, by slot of the first
record RolledPlaces(
        Places others,
        BitSet inArray,
        int array,
        int element,
        @Nullable Map<Integer, Integer> computed) implements Places {

    /// The same places in a loop.
    RolledPlaces inLoop(Map<Integer, Integer> computedByFirst) {
        return new RolledPlaces(others, inArray, array, element, computedByFirst);
    }

    @Override
    public void load(int slot, CodeBuilder code) {
        Integer variable = computed == null ? null : computed.get(slot);
        if (variable != null) {
            code.dload(variable);
        } else if (Schedule.goesAlong(slot)) {
            lanes(code);
            code.loadConstant(Schedule.base(slot)).iload(element).iadd().daload();
        } else if (inArray.get(slot)) {
            lanes(code);
            code.loadConstant(slot).daload();
        } else {
            others.load(slot, code);
        }
    }

    @Override
    public void store(int slot, Runnable value, CodeBuilder code) {
        if (Schedule.goesAlong(slot)) {
            lanes(code);
            code.loadConstant(Schedule.base(slot)).iload(element).iadd();
        } else if (inArray.get(slot)) {
            lanes(code);
            code.loadConstant(slot);
        } else {
            others.store(slot, value, code);
            return;
        }
        value.run();
        code.dastore();
    }

    private void lanes(CodeBuilder code) {
        if (array >= 0) code.aload(array);
        else TapeCompiler.loadLanes(code);
    }

    @Override
    public void call(ClassDesc self, String method, CodeBuilder code) {
        others.call(self, method, code);
    }

    @Override
    public MethodTypeDesc method() {
        return MethodTypeDesc.of(CD_double);
    }

    @Override
    public int flags() {
        return others.flags();
    }

    @Override
    public Places inMethod() {
        return new RolledPlaces(others, inArray, -1, element, null);
    }

    @Override
    public void scratch(CodeBuilder code) {
        others.scratch(code);
    }
}
