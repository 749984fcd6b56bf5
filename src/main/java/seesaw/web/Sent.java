package seesaw.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a form sent that could not be taken, and why: the page is drawn again with both.
///
/// @param typed field name to what was typed
/// @param problems field name, or lever or question id, to what stands against it
/// @param problem what stands against all of it
/// @param saved whether the page is drawn after something was taken
record Sent(
        MultiValueMap<String, String> typed,
        Map<String, String> problems,
        @Nullable String problem,
        boolean saved) {

    static Sent nothing() {
        return new Sent(org.springframework.util.CollectionUtils.toMultiValueMap(Map.of()), Map.of(), null, false);
    }

    static Sent saved(boolean saved) {
        return new Sent(org.springframework.util.CollectionUtils.toMultiValueMap(Map.of()), Map.of(), null, saved);
    }

    static Sent refused(MultiValueMap<String, String> typed, Map<String, String> problems, @Nullable String problem) {
        return new Sent(typed, new LinkedHashMap<>(problems), problem, false);
    }

    Optional<String> typed(String field) {
        return Optional.ofNullable(typed.getFirst(field));
    }

    boolean ticked(String field, String value) {
        return typed.getOrDefault(field, java.util.List.of()).contains(value);
    }

    @Nullable
    String problem(String field) {
        return problems.get(field);
    }
}
