package seesaw.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seesaw.model.Effect;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the model of a pack must do: its `checks.yaml`, as written. The file's head says how to read it.
record ModelChecks(
        LinkedHashMap<String, LinkedHashMap<String, Double>> settings,
        List<NamedRun> runs,
        List<Table> tables,
        History history,
        List<Behaviour> behaviours) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static ModelChecks read(Path pack) {
        try {
            return YAML.readValue(Files.readString(pack.resolve("checks.yaml")), ModelChecks.class);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the checks of " + pack, e);
        }
    }

    /// @param use groups of settings
    /// @param until model time at which `use` ends, or never
    record NamedRun(
            String id,
            String title,
            @Nullable List<String> use,
            @Nullable Double until,
            @Nullable List<Setting> set) {

        List<Effect> effects(LinkedHashMap<String, LinkedHashMap<String, Double>> settings) {
            Stream<Effect> used = orNone(use).stream()
                    .flatMap(group ->
                            Objects.requireNonNull(settings.get(group), "No group of settings " + group)
                                    .entrySet()
                                    .stream()
                                    .map(each -> held(each.getKey(), each.getValue(), 0.0, until)));
            Stream<Effect> own = orNone(set).stream()
                    .map(each -> held(each.input, each.value, each.from == null ? 0.0 : each.from, each.until));
            return Stream.concat(used, own).toList();
        }

        private static Effect held(String input, double value, double from, @Nullable Double until) {
            return new Effect(
                    input, Effect.Operation.SET, value, from, until == null ? Double.POSITIVE_INFINITY : until);
        }
    }

    record Setting(
            String input,
            double value,
            @Nullable Double from,
            @Nullable Double until) {}

    enum Show {
        @JsonProperty("value")
        VALUE,
        @JsonProperty("change")
        CHANGE,
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("peak")
        PEAK
    }

    record Table(
            String title,
            String variable,
            Show show,
            @Nullable String against,
            List<Integer> years,
            double within,
            LinkedHashMap<String, List<Double>> rows) {}

    record History(String run, int year, List<Target> rows) {}

    record Target(
            String variable,
            double target,
            @Nullable Double percent,
            @Nullable Double plusMinus) {

        double tolerance() {
            return percent == null ? Objects.requireNonNull(plusMinus) : target * percent / 100;
        }
    }

    /// @param all statements that must all hold
    record Behaviour(String test, String that, List<Statement> all) {}

    record Statement(
            Value value,
            @Nullable Value shareOf,
            @Nullable List<String> sumOf,
            @Nullable String eachOf,
            @Nullable Double atLeast,
            @Nullable Double atMost) {}

    /// @param run left out where a statement names the runs itself
    record Value(
            @Nullable String run,
            String variable,
            int year,
            @Nullable Show show,
            @Nullable String against,
            @Nullable Integer lessYear) {

        Value in(String otherRun) {
            return new Value(otherRun, variable, year, show, against, lessYear);
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
