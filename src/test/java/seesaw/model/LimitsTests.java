package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static seesaw.model.Fixtures.aux;
import static seesaw.model.Fixtures.file;
import static seesaw.model.Fixtures.xmile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// What a model from a stranger may ask for, and what it may not.
class LimitsTests {
    private static final String SPECS = "<sim_specs><start>0</start><stop>1</stop><dt>1</dt></sim_specs>";

    private static Problem refusal(String source) {
        return catchThrowableOfType(ModelProblems.class, () -> Model.read(source, "large.xmile"))
                .problems()
                .getFirst();
    }

    private static String array(int size) {
        return file(
                SPECS,
                "<dimensions><dim name=\"D\" size=\"%d\"/></dimensions>".formatted(size),
                "<model><variables><aux name=\"v\"><eqn>1</eqn><dimensions><dim name=\"D\"/></dimensions></aux>",
                "<aux name=\"w\"><eqn>1</eqn><dimensions><dim name=\"D\"/></dimensions></aux></variables></model>");
    }

    @Test
    void aFileHasTenMillionCharacters() {
        String source = xmile(0, 1, 1, aux("x", "1"));
        String full = source + " ".repeat(10_000_000 - source.length());
        assertThat(Model.read(full, "large.xmile").run(RunSpec.asWritten()).last("x"))
                .isEqualTo(1);
        assertThat(refusal(full + " ").message()).isEqualTo("The file is larger than 10 MB");
    }

    @Test
    void markupIsAHundredLevelsDeep() {
        String inside = "<a>".repeat(97) + "</a>".repeat(97);
        String source = xmile(0, 1, 1, aux("x", "1") + inside);
        assertThat(Model.read(source, "deep.xmile").variables()).hasSize(1);
        Problem problem = refusal(xmile(0, 1, 1, aux("x", "1") + "<a>" + inside + "</a>"));
        assertThat(problem.message()).isEqualTo("The markup is nested too deeply");
    }

    @Test
    void aModelHoldsTwoHundredThousandValues() {
        assertThat(Model.read(array(100_000), "large.xmile").program().slots()).isEqualTo(200_000 + Cells.RESERVED);
        assertThat(refusal(array(100_000).replace("</variables>", aux("x", "1") + "</variables>"))
                        .message())
                .isEqualTo("The model has more than 200000 values");
    }

    @Test
    void anIncludeIsNotRead() {
        String source = file(
                "<header><includes><include resource=\"http://127.0.0.1:9/macros.xml\"/></includes></header>",
                SPECS,
                "<model><variables>" + aux("x", "1") + "</variables></model>");
        assertThat(Model.read(source, "includes.xmile").warnings())
                .anyMatch(each -> each.message().equals("The file http://127.0.0.1:9/macros.xml is not read"));
    }

    @Test
    void aRunOfTenMillionValuesNeedsNoConsent() {
        Model model = Model.read(xmile(0, 1000, 1, aux("x", "TIME")), "long.xmile");
        assertThat(model.work(RunSpec.asWritten()))
                .isEqualTo(1000L * model.program().slots());
        assertThat(model.work(RunSpec.asWritten().withDt(0.0005))).isGreaterThan(Model.UNASKED_WORK);
    }

    @Test
    void aRunHasTenMillionStepsAndRecordsTenMillionValues() {
        Model model = Model.read(xmile(0, 1000, 1, aux("x", "TIME")), "long.xmile");
        var tooMany = catchThrowableOfType(
                ModelProblems.class, () -> model.run(RunSpec.asWritten().withDt(0.00009)));
        assertThat(tooMany.problems().getFirst().code()).isEqualTo("too-long");
        var wide = Model.read(array(90_000), "wide.xmile");
        var rows = catchThrowableOfType(
                ModelProblems.class, () -> wide.run(RunSpec.asWritten().withTo(100.0)));
        assertThat(rows.problems().getFirst().code()).isEqualTo("too-long");
    }

    @Test
    void aRunThatIsInterruptedEndsSoonAndSaysSo() throws InterruptedException {
        Model model = Model.read(xmile(0, 9_000_000, 1, aux("x", "SIN(TIME) + 1")), "endless.xmile");
        var failure = new RunFailure[1];
        var flag = new boolean[1];
        var begun = new CountDownLatch(1);
        var runner = new Thread(() -> {
            begun.countDown();
            failure[0] = catchThrowableOfType(
                    RunFailure.class, () -> model.run(RunSpec.asWritten().withSaveStep(1_000_000)));
            flag[0] = Thread.currentThread().isInterrupted();
        });
        runner.start();
        begun.await();
        long start = System.nanoTime();
        runner.interrupt();
        runner.join(10_000);
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        assertThat(failure[0].problem().code()).isEqualTo("interrupted");
        assertThat(failure[0].problem().message()).isNotBlank();
        assertThat(flag[0]).isTrue();
    }

    /// A class made from a model can compute, and nothing else.
    @Test
    void generatedCodeCallsNothingButArithmetic() {
        Set<String> called = new TreeSet<>();
        Set<String> functions = new LinkedHashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            String source = GeneratedModels.xmile(seed);
            Arrays.stream(Builtin.values())
                    .map(Builtin::name)
                    .filter(source::contains)
                    .forEach(functions::add);
            var type = ClassFile.of()
                    .parse(KernelCompiler.classFile(
                            Model.read(source, "seed " + seed).program()));
            type.methods()
                    .forEach(method -> method.code()
                            .ifPresent(code -> code.forEach(instruction -> {
                                switch (instruction) {
                                    case InvokeInstruction call ->
                                        called.add(call.owner().asInternalName() + "."
                                                + call.name().stringValue());
                                    case FieldInstruction field ->
                                        called.add(field.owner().asInternalName() + "."
                                                + field.name().stringValue());
                                    case NewObjectInstruction made ->
                                        called.add("new " + made.className().asInternalName());
                                    case InvokeDynamicInstruction dynamic ->
                                        called.add("dynamic " + dynamic.name().stringValue());
                                    default -> {
                                        // Everything else moves numbers about.
                                    }
                                }
                            })));
        }
        assertThat(functions).hasSize(Builtin.values().length);
        assertThat(called).filteredOn(name -> !isHarmless(name)).isEmpty();
        assertThat(called).anyMatch(name -> name.startsWith("java/lang/StrictMath."));
    }

    private static boolean isHarmless(String called) {
        return called.startsWith("java/lang/StrictMath.")
                || called.startsWith("seesaw/model/")
                || List.of(
                                "java/lang/Math.abs",
                                "java/lang/Math.sqrt",
                                "java/lang/Math.floor",
                                "java/lang/Math.ceil",
                                "java/lang/Math.rint",
                                "java/lang/Math.round",
                                "java/lang/Math.min",
                                "java/lang/Math.max",
                                "java/lang/Double.isNaN",
                                // The points of its tables are handed to a class when it is made
                                "java/lang/invoke/MethodHandles.lookup",
                                "java/lang/invoke/MethodHandles.classData",
                                "java/lang/Object.<init>")
                        .contains(called);
    }
}
