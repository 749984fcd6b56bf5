package seesaw.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes an example of any record, with something in every field: for tests that must not forget one. The same type
/// gives
/// the same example every time.
public final class Examples {

    private Examples() {}

    /// Every record of a sealed family.
    public static List<Class<?>> recordsOf(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) records.addAll(recordsOf(permitted));
            else records.add(permitted);
        }
        return records;
    }

    public static <T> T of(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) return container(generic, name);
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return name;
        if (plain == int.class || plain == Integer.class) return 3;
        if (plain == long.class || plain == Long.class) return 42L;
        if (plain == double.class || plain == Double.class) return 1.25;
        if (plain == boolean.class || plain == Boolean.class) return true;
        if (plain == Instant.class) return Instant.parse("2026-11-21T12:00:00.123Z");
        if (plain == Object.class) return name;
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (plain.isSealed()) return value(recordsOf(plain).getFirst(), name);
        if (plain.isRecord()) return record(plain, name);
        throw new IllegalArgumentException("No example of " + type + " for " + name);
    }

    private static Object container(ParameterizedType type, String name) {
        Type[] of = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Optional.class) return Optional.of(value(of[0], name));
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            map.put(value(of[0], name), value(of[1], name));
            return map;
        }
        if (List.class.isAssignableFrom(raw)) {
            // Of each record of a family one, so that all of them are seen
            if (of[0] instanceof Class<?> element && element.isSealed()) {
                return recordsOf(element).stream()
                        .map(each -> value(each, name))
                        .toList();
            }
            return List.of(value(of[0], name));
        }
        throw new IllegalArgumentException("No example of " + type + " for " + name);
    }

    private static Object record(Class<?> type, String name) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> id(type, component, name))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No example of " + type + " from " + Arrays.toString(values), e);
        }
    }

    /// An id must look like one.
    private static Object id(Class<?> type, RecordComponent component, String name) {
        boolean isId = type.getSimpleName().endsWith("Id") && component.getType() == String.class;
        if (!isId) return value(component.getGenericType(), component.getName());
        boolean isUuid =
                type.getSimpleName().equals("GameId") || type.getSimpleName().equals("PersonId");
        return isUuid
                ? "0193a000-0000-7000-8000-000000000001"
                : name.replaceAll("([A-Z])", "-$1")
                                .toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("^-", "") + "-1";
    }
}
