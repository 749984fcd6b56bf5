package seesaw.model;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import seesaw.model.Schedule.Unit;
import seesaw.model.Tape.Statement;

/// Writes statements and loops of a tape as bytecode of a [TapeKernel].
///
/// @param width number of lanes
/// @param lane variable that counts lanes, and elements in a loop
/// @param firstFree first variable that loops may use
record UnitWriter(Tape tape, int width, Places places, NodeWriter writer, int lane, int firstFree) {

    void write(Unit unit, CodeBuilder code) {
        switch (unit) {
            case Unit.Single(Statement statement) -> one(statement, code);
            case Unit.Lanes(List<Statement> statements) -> loop(width, () -> lane(statements, code), code);
            case Unit.Loop loop -> loop(loop.count(), () -> body(loop, code), code);
        }
    }

    /// Computes and stores one value after the other, for one lane.
    private void lane(List<Statement> statements, CodeBuilder code) {
        Map<Integer, Integer> computed = new LinkedHashMap<>();
        NodeWriter inLane = writer.at(((LanePlaces) places).knowing(computed));
        int variable = firstFree;
        for (Statement each : statements) {
            if (!(each instanceof Statement.Assign(int slot, Node value)) || statements.size() == 1) {
                one(each, code);
                continue;
            }
            inLane.write(value, code);
            int kept = variable;
            code.dstore(kept);
            places.store(slot, () -> code.dload(kept), code);
            computed.put(slot, kept);
            variable += 2;
        }
    }

    private void loop(int count, Runnable body, CodeBuilder code) {
        Label end = code.newLabel();
        code.iconst_0().istore(lane);
        Label loop = code.newBoundLabel();
        code.iload(lane).loadConstant(count).if_icmpge(end);
        body.run();
        code.iinc(lane, 1).goto_(loop).labelBinding(end);
    }

    /// Computes everything for one element, then stores what others need: nobody reads what is not of its time.
    private void body(Unit.Loop loop, CodeBuilder code) {
        var rolled = (RolledPlaces) places;
        Map<Integer, Integer> computed = new LinkedHashMap<>();
        NodeWriter inLoop = writer.at(rolled.inLoop(computed));
        int variable = firstFree;
        for (Schedule.Member member : loop.members()) {
            inLoop.write(member.value(), code);
            code.dstore(variable);
            computed.put(Schedule.along(member.first()), variable);
            variable += 2;
        }
        variable = firstFree;
        for (Schedule.Member member : loop.members()) {
            int value = variable;
            if (member.stored()) rolled.store(Schedule.along(member.first()), () -> code.dload(value), code);
            variable += 2;
        }
    }

    private void one(Statement statement, CodeBuilder code) {
        switch (statement) {
            case Statement.Assign(int slot, Node value) -> places.store(slot, () -> writer.write(value, code), code);
            case Statement.Fill(int slot, int pipe, int time) -> {
                pipe(pipe, code);
                places.load(time, code);
                code.loadConstant(tape.dt());
                places.load(slot, code);
                code.invokevirtual(
                        TapeCompiler.PIPES,
                        "fill",
                        MethodTypeDesc.of(CD_void, CD_int, CD_double, CD_double, CD_double));
            }
            case Statement.Pass(int slot, int pipe, int source) ->
                places.store(
                        slot,
                        () -> {
                            pipe(pipe, code);
                            places.load(source, code);
                            code.invokevirtual(
                                    TapeCompiler.PIPES, "pass", MethodTypeDesc.of(CD_double, CD_int, CD_double));
                        },
                        code);
        }
    }

    private void pipe(int pipe, CodeBuilder code) {
        code.aload(0).getfield(TapeCompiler.KERNEL, "pipes", TapeCompiler.PIPES).loadConstant(pipe * width);
        if (width > 1) code.iload(lane).iadd();
    }
}
