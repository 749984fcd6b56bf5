package seesaw.model;

import java.util.List;

/// What there is to say about one variable of a model.
///
/// @param dependsOn variables that its equation reads, and of a stock its flows
/// @param startsFrom variables that only its initial value reads
/// @param usedBy variables that read it
/// @param loops feedback loops that it is in: the shortest one through each variable that it depends on, beginning and
///     ending with the variable itself, in the direction of the influence
public record Explanation(
        Variable variable,
        List<String> dependsOn,
        List<String> startsFrom,
        List<String> usedBy,
        List<List<String>> loops) {
    public Explanation {
        dependsOn = List.copyOf(dependsOn);
        startsFrom = List.copyOf(startsFrom);
        usedBy = List.copyOf(usedBy);
        loops = List.copyOf(loops);
    }
}
