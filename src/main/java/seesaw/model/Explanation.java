package seesaw.model;

import java.util.List;

/// What there is to say about one variable of a model. Polarities are those of a run as the file says.
///
/// @param inferredUnits of a constant that declares no unit, the one that all its uses agree on; else empty
/// @param dependsOn variables that its equation reads, and of a stock its flows
/// @param startsFrom variables that only its initial value reads
/// @param usedBy variables that read it
/// @param loops feedback loops that it is in: the shortest one through each variable that it depends on
public record Explanation(
        Variable variable,
        String inferredUnits,
        List<Influence> dependsOn,
        List<Influence> startsFrom,
        List<Influence> usedBy,
        List<Loop> loops) {

    /// A variable at the other end of an influence, and which way the influence goes.
    public record Influence(String variable, Polarity polarity) {}

    /// A feedback loop.
    ///
    /// @param variables what it runs through in the direction of the influence, beginning and ending with
    /// the variable
    ///     that is explained
    public record Loop(List<String> variables, Polarity polarity) {
        public Loop {
            variables = List.copyOf(variables);
        }
    }

    public Explanation {
        dependsOn = List.copyOf(dependsOn);
        startsFrom = List.copyOf(startsFrom);
        usedBy = List.copyOf(usedBy);
        loops = List.copyOf(loops);
    }
}
