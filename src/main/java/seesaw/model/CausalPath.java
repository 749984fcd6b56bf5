package seesaw.model;

import java.util.List;
import java.util.OptionalDouble;

/// A chain of influence from one variable to another that passes through no variable twice.
///
/// Its gain is what the last variable has changed by at the time asked about, for each unit by which the first was
/// higher from the start of the run on, when the change is carried along this chain alone. Where the chain passes no
/// stock and no delay, that is the product of the partial derivatives of its links at that time; a stock on it adds up
/// over time what reaches it. What a stock does to itself without passing through another stock belongs to it; all
/// other
/// feedback is left out. Of the units of the last variable per unit of the first, so paths between two variables
/// compare.
///
/// Partial derivatives along causal links as the measure of a path are those of pathway analysis (Mojtahedzadeh,
/// Andersen
/// and Richardson, "Using Digest to implement the pathway participation method", System Dynamics Review 20(1), 2004);
/// the
/// polarity of a link is as in Sterman, Business Dynamics, 2000, section 5.2.
///
/// @param links from the first variable to the last
/// @param gain units of the last variable per unit of the first
/// @param from value of the first variable at that time
/// @param to value of the last variable at that time
public record CausalPath(List<Link> links, double gain, double from, double to) {

    /// How one variable acts on another.
    public enum Kind {
        /// At the same instant.
        AT_ONCE,
        /// Through a delay, a smooth, or what a macro holds.
        LATER,
        /// Into a stock or out of it.
        INTO_STOCK,
        /// On an initial value.
        AT_START
    }

    /// One step of a path.
    ///
    /// @param gain at the time asked about: the partial derivative of `to` with respect to `from`; of a
    /// link into a stock
    ///     that of its net flow, per unit of time; of a link through a delay or on an initial value what
    /// has arrived by
    ///     then of a lasting change by 1
    public record Link(String from, String to, Kind kind, double gain) {}

    public CausalPath {
        links = List.copyOf(links);
    }

    /// Names of the variables on the way, both ends included.
    public List<String> variables() {
        var names = new java.util.ArrayList<>(List.of(links.getFirst().from()));
        for (Link link : links) names.add(link.to());
        return names;
    }

    /// Per cent by which the last variable is higher for each per cent by which the first is; empty where
    /// either is 0.
    public OptionalDouble elasticity() {
        double elasticity = gain * from / to;
        return from == 0 || !Double.isFinite(elasticity) ? OptionalDouble.empty() : OptionalDouble.of(elasticity);
    }
}
