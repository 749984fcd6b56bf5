package seesaw;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The invariants of docs/ARCHITECTURE.md that the compiler does not hold. A rule that matches no class fails.
@AnalyzeClasses(packages = "seesaw", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] RULES = {"seesaw.model..", "seesaw.game.."};

    @Test
    void everyModuleUsesOnlyTheModulesThatItNames() {
        ApplicationModules.of(SeeSawApplication.class).verify();
    }

    /// The diagrams are in target/spring-modulith-docs.
    @Test
    void theModulesCanBeDrawn() {
        new Documenter(ApplicationModules.of(SeeSawApplication.class)).writeModulesAsPlantUml();
    }

    @ArchTest
    static final ArchRule THE_RULES_TOUCH_NO_OUTSIDE_WORLD = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net..",
                            "java.nio.channels..",
                            "java.sql..",
                            "javax.sql..",
                            "java.util.concurrent..",
                            "org.springframework..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "org.slf4j..",
                            "java.util.logging..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.springframework.modulith.."))))
            .because("model and game touch no network, database, Spring bean, thread or JSON (invariant 1)");

    @ArchTest
    static final ArchRule THE_GAME_READS_NO_FILE = noClasses()
            .that()
            .resideInAPackage("seesaw.game..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "javax.xml..")
            .because("the rules have all that they need in memory (invariant 1)");

    @ArchTest
    static final ArchRule THE_MODEL_OPENS_NO_FILE = classes()
            .that()
            .resideInAPackage("seesaw.model..")
            .should(never(accessTargetWhere(target("read or write a file", Set.of("java.nio.file.Files"))))
                    .and(never(accessTargetWhere(target("open a file", Set.of("java.io.File"))))))
            .because("a model is read from what it is given: text or a stream (invariant 1)");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARRIVE_AS_PARAMETERS = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should(never(accessTargetWhere(
                    describe("ask for the time or for chance", ArchitectureTests::asksForTimeOrChance))))
            .because("the same log gives the same game, today and in a year (invariant 1)");

    @ArchTest
    static final ArchRule CHANCE_IS_NO_TYPE_OF_THE_RULES = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .because("time and chance arrive as parameters (invariant 1)");

    @ArchTest
    static final ArchRule COLLECTIONS_OF_THE_RULES_HAVE_AN_ORDER = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashMap")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.HashSet")
            .because("iteration order is part of the rules (invariant 9)");

    @ArchTest
    static final ArchRule NO_UNORDERED_COLLECTION_IS_MADE = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should(never(accessTargetWhere(
                    describe("make or walk an unordered collection", ArchitectureTests::makesUnordered))))
            .because("Map.of, Set.of and their like change their order from one JVM to the next (invariant 9)");

    @ArchTest
    static final ArchRule MATHEMATICS_IS_THE_SAME_EVERYWHERE = classes()
            .that()
            .resideInAnyPackage(RULES)
            .should(never(accessTargetWhere(describe(
                    "use Math for a transcendental function",
                    call -> isOneOf(
                            call,
                            "java.lang.Math",
                            Set.of(
                                    "exp", "log", "log10", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
                                    "sinh", "cosh", "tanh", "cbrt", "hypot", "expm1", "log1p"))))))
            .because("only StrictMath gives the same bits on every machine (invariant 9)");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_DRAWER = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..misc..", "..dto..", "..impl..")
            .because("a class lives with what it is about (invariant 11)");

    @ArchTest
    static final ArchRule NO_ORM = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
            .because("the log is plain SQL (invariant 11)");

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("seesaw.web..", "seesaw.live..")
            .because("pages and the wire are for browsers, not for other classes");

    @ArchTest
    static final ArchRule SQL_LIVES_WITH_THE_LOG_AND_THE_PEOPLE = noClasses()
            .that()
            .resideOutsideOfPackages("seesaw.journal..", "seesaw.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("journal owns all SQL for events, access all SQL for people");

    @ArchTest
    static final ArchRule JSON_AND_YAML_STAY_IN_THEIR_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages("seesaw.scenario..", "seesaw.journal..", "seesaw.live..", "seesaw.debrief..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("each outside format has exactly one package that knows it (invariant 8)");

    @ArchTest
    static final ArchRule XML_STAYS_IN_THE_MODEL = noClasses()
            .that()
            .resideOutsideOfPackage("seesaw.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
            .because("XMILE is known to model alone (invariant 8)");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION =
            NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("what a class needs, its constructor says");

    @ArchTest
    static final ArchRule STATE_OF_THE_RULES_IS_FINAL = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage("seesaw.game..")
                    .and(describe("are records or enums", type -> type.isRecord() || type.isEnum())))
            .should()
            .beFinal()
            .because("state changes only by applying an event (invariant 3)");

    private static DescribedPredicate<JavaAccess<?>> target(String description, Set<String> owners) {
        return describe(
                description, call -> owners.contains(call.getTargetOwner().getFullName()));
    }

    private static boolean asksForTimeOrChance(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        return owner.getPackageName().equals("java.time") && call.getName().equals("now")
                || isOneOf(call, "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"))
                || isOneOf(call, "java.lang.Math", Set.of("random"))
                || isOneOf(call, "java.util.UUID", Set.of("randomUUID"))
                || owner.getFullName().equals("java.util.concurrent.ThreadLocalRandom");
    }

    /// One entry has an order.
    private static boolean makesUnordered(JavaAccess<?> call) {
        if (isOneOf(call, "java.util.Map", Set.of("of")) && parameters(call) <= 2) return false;
        return isOneOf(call, "java.util.Map", Set.of("of", "ofEntries", "copyOf"))
                || isOneOf(call, "java.util.Set", Set.of("of", "copyOf"))
                || isOneOf(
                        call, "java.util.stream.Collectors", Set.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap"))
                || isOneOf(call, "java.util.Collection", Set.of("parallelStream"))
                || isOneOf(call, "java.util.List", Set.of("parallelStream"))
                || isOneOf(call, "java.util.IdentityHashMap", Set.of("keySet", "values", "entrySet", "forEach"));
    }

    private static int parameters(JavaAccess<?> call) {
        return ((CodeUnitAccessTarget) call.getTarget()).getRawParameterTypes().size();
    }

    private static boolean isOneOf(JavaAccess<?> call, String owner, Set<String> names) {
        return call.getTargetOwner().getFullName().equals(owner) && names.contains(call.getName());
    }
}
