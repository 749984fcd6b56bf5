package seesaw.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import seesaw.testing.Chromium.Absent;
import seesaw.testing.Chromium.Found;

/// Runs the tests of a class in the Chromium of this machine: see [Chromium]. A method parameter of type [Visitors] is
/// the people who come by. Without a browser the class is skipped with the reason and the remedy;
/// `-Dseesaw.browser.required=true` makes that a failure.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.Browsers.class)
public @interface BrowserTest {

    /// Finds the browser, opens it for the test and looks at what went wrong in it.
    final class Browsers implements ExecutionCondition, ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(BrowserTest.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return switch (Chromium.search()) {
                case Found found -> ConditionEvaluationResult.enabled("in " + found.executable());
                case Absent absent -> {
                    if (Boolean.getBoolean("seesaw.browser.required")) {
                        throw new IllegalStateException(absent.reason());
                    }
                    if (context.getTestMethod().isEmpty()) {
                        System.err.println("Skipped " + context.getDisplayName() + ". " + absent.reason());
                    }
                    yield ConditionEvaluationResult.disabled(absent.reason());
                }
            };
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitors.class;
        }

        /// The same people for all methods of a test, such as what happens before each.
        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(NAMESPACE)
                    .computeIfAbsent(Presence.class, absent -> Presence.of(context), Presence.class)
                    .visitors();
        }

        /// Visitors who leave when the test is over.
        private record Presence(Visitors visitors, ExtensionContext test) implements AutoCloseable {

            static Presence of(ExtensionContext test) {
                String story = test.getRequiredTestClass().getSimpleName();
                return new Presence(new Visitors(Chromium.browser(), story), test);
            }

            @Override
            public void close() {
                visitors.leave(test.getExecutionException().isPresent());
            }
        }
    }
}
