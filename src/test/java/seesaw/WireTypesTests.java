package seesaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import seesaw.game.Command;
import seesaw.game.LikelyEffect;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.live.ClientMessage;
import seesaw.live.ServerMessage;
import seesaw.testing.Examples;
import seesaw.testing.Golden;
import seesaw.testing.TypeScript;

/// The wire types exist once, as records; the browser's are written from them. After a change of a record:
/// `mvn test -Dtest=WireTypesTests -Dgolden=update -Dskip.frontend=true`.
class WireTypesTests {

    @Test
    void theBrowserKnowsTheTypesOfTheServer() {
        String types = new TypeScript(WireTypesTests::isPlainValue)
                .mapsTo(View.class, "Partial<Sections>")
                .add(ServerMessage.class)
                .add(ClientMessage.class)
                .add(LikelyEffect.class)
                .table("Sections", sections())
                .bodies("Commands", Command.class)
                .toString();
        Golden.check(
                Path.of("frontend/src/protocol.gen.ts"),
                "// Written by WireTypesTests from the records of seesaw.game and seesaw.live; do not edit.\n\n"
                        + types);
    }

    /// Ids, and what a person typed, are plain strings on the wire.
    private static boolean isPlainValue(Class<?> type) {
        return type == Text.class || (type.getSimpleName().endsWith("Id") && type.getRecordComponents().length == 1);
    }

    /// Every view under every name that its `section()` can give: one record can be a section of several audiences.
    private static SequencedMap<String, Class<?>> sections() {
        SequencedMap<String, Class<?>> sections = new LinkedHashMap<>();
        for (Class<?> view : Examples.recordsOf(View.class)) {
            for (View example : examples(view)) {
                Class<?> before = sections.put(example.section(), view);
                assertThat(before).as("two views called %s", example.section()).isIn(null, view);
            }
        }
        return sections;
    }

    /// One view for each value of its first component that has few: an enum or a boolean.
    private static List<View> examples(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<View> examples = new ArrayList<>();
        for (Object first : choices(components[0].getType())) {
            Object[] arguments = Arrays.stream(components)
                    .map(component -> choices(component.getType()).getFirst())
                    .toArray();
            arguments[0] = first;
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                examples.add((View) constructor.newInstance(arguments));
            } catch (ReflectiveOperationException e) {
                Throwable cause = e instanceof InvocationTargetException thrown ? thrown.getCause() : e;
                throw new AssertionError("No example of " + type, cause);
            }
        }
        return examples;
    }

    private static List<Object> choices(Class<?> type) {
        if (type.isEnum()) return List.of((Object[]) type.getEnumConstants());
        if (type == boolean.class) return List.of(true, false);
        if (type == int.class) return List.of(0);
        if (type == long.class) return List.of(0L);
        if (type == double.class) return List.of(0.0);
        if (type == String.class) return List.of("x");
        if (List.class.isAssignableFrom(type)) return List.of(List.of());
        if (Map.class.isAssignableFrom(type)) return List.of(new LinkedHashMap<>());
        return Arrays.asList((Object) null);
    }
}
