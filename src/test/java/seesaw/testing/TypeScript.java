package seesaw.testing;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes TypeScript types from records: what the server's JSON looks like to the browser.
///
/// A record becomes an interface, an enum a union of its names, a sealed interface a union of its records, told apart
/// by `type`. `@Nullable` becomes `| null`. Types that records mention are written too. Any other kind of type is
/// refused: what crosses the wire stays simple.
public final class TypeScript {

    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "number"),
            Map.entry(Integer.class, "number"),
            Map.entry(long.class, "number"),
            Map.entry(Long.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(JsonNode.class, "unknown"));

    private final Predicate<Class<?>> single;
    private final Map<Class<?>, String> given = new LinkedHashMap<>();
    private final SequencedMap<String, Class<?>> names = new LinkedHashMap<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    /// @param single records of one component that are written as that component: ids and the like
    public TypeScript(Predicate<Class<?>> single) {
        this.single = single;
    }

    /// Writes `typescript` wherever a map from names to `values` is mentioned.
    public TypeScript mapsTo(Class<?> values, String typescript) {
        given.put(values, typescript);
        return this;
    }

    /// Writes a type, and whatever it mentions.
    public TypeScript add(Class<?> type) {
        reference(type);
        drain();
        return this;
    }

    /// Writes an interface that has a member for each name.
    public TypeScript table(String name, SequencedMap<String, ? extends Class<?>> members) {
        text.append("export interface ").append(name).append(" {\n");
        members.forEach((member, type) -> {
            String key = member.matches("\\w+") ? member : "\"" + member + "\"";
            text.append("  ").append(key).append(": ").append(reference(type)).append(";\n");
        });
        text.append("}\n\n");
        drain();
        return this;
    }

    /// Writes an interface that has the fields of each record of the family under the record's name.
    public TypeScript bodies(String name, Class<?> family) {
        text.append("export interface ").append(name).append(" {\n");
        for (Class<?> type : Examples.recordsOf(family)) {
            String fields = Arrays.stream(type.getRecordComponents())
                    .map(component -> component.getName() + ": " + typeOf(component.getAnnotatedType()))
                    .collect(Collectors.joining("; "));
            text.append("  ").append(type.getSimpleName()).append(": ");
            text.append(fields.isEmpty() ? "Record<string, never>" : "{ " + fields + " }")
                    .append(";\n");
        }
        text.append("}\n\n");
        drain();
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    private void drain() {
        while (!waiting.isEmpty()) declare(waiting.removeFirst());
    }

    private void declare(Class<?> type) {
        String name = type.getSimpleName();
        if (type.isEnum()) {
            text.append("export type ")
                    .append(name)
                    .append(" = ")
                    .append(Arrays.stream(type.getEnumConstants())
                            .map(constant -> "\"" + ((Enum<?>) constant).name() + "\"")
                            .collect(Collectors.joining(" | ")))
                    .append(";\n\n");
        } else if (type.isSealed()) {
            text.append("export type ")
                    .append(name)
                    .append(" =\n  | ")
                    .append(Arrays.stream(type.getPermittedSubclasses())
                            .map(this::reference)
                            .collect(Collectors.joining("\n  | ")))
                    .append(";\n\n");
        } else {
            text.append("export interface ").append(name).append(" {\n");
            if (inFamily(type)) text.append("  type: \"").append(name).append("\";\n");
            for (RecordComponent component : type.getRecordComponents()) {
                text.append("  ")
                        .append(component.getName())
                        .append(": ")
                        .append(typeOf(component.getAnnotatedType()))
                        .append(";\n");
            }
            text.append("}\n\n");
        }
    }

    /// Views are named by their section and carry no type of their own.
    private boolean inFamily(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(family ->
                        family.isSealed() && given.keySet().stream().noneMatch(each -> each.isAssignableFrom(family)));
    }

    private String typeOf(AnnotatedType annotated) {
        String type = typeOf(annotated.getType(), annotated);
        return annotated.isAnnotationPresent(Nullable.class) ? type + " | null" : type;
    }

    private String typeOf(Type type, AnnotatedType annotated) {
        if (type instanceof Class<?> plain) return reference(plain);
        if (type instanceof ParameterizedType generic
                && annotated instanceof AnnotatedParameterizedType parameters
                && generic.getRawType() instanceof Class<?> raw) {
            AnnotatedType[] of = parameters.getAnnotatedActualTypeArguments();
            if (raw == List.class) return "readonly " + parenthesised(typeOf(of[0])) + "[]";
            if (Map.class.isAssignableFrom(raw)) {
                String known = given.get(of[1].getType());
                return known != null ? known : "Record<string, " + typeOf(of[1]) + ">";
            }
        }
        throw new IllegalArgumentException("Nothing on the wire may be a " + type.getTypeName());
    }

    private static String parenthesised(String type) {
        return type.contains(" ") ? "(" + type + ")" : type;
    }

    private String reference(Class<?> type) {
        String plain = PLAIN.get(type);
        if (plain != null) return plain;
        if (type.isRecord() && single.test(type)) return typeOf(type.getRecordComponents()[0].getAnnotatedType());
        if (!type.isRecord() && !type.isEnum() && !type.isSealed()) {
            throw new IllegalArgumentException("Nothing on the wire may be a " + type.getName());
        }
        Class<?> before = names.putIfAbsent(type.getSimpleName(), type);
        if (before == null) waiting.add(type);
        else if (before != type) throw new IllegalArgumentException("Two types of one name: " + before + ", " + type);
        return type.getSimpleName();
    }
}
