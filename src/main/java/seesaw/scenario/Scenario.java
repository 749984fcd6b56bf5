package seesaw.scenario;

import java.util.List;
import java.util.Optional;
import seesaw.model.Model;

/// What can be played: one pack, read, checked and immutable. A game keeps the exact version it was opened with.
///
/// @param id kebab-case name of the pack, the same in every version
/// @param version as the author wrote it, such as "1.0"
/// @param digest SHA-256 (hex) over every file of the pack, names and bytes, in name order
/// @param notice one sentence that says what is invented
/// @param start the calendar month that model time 0 stands for
/// @param levers of all organisations, in the order of the pack
public record Scenario(
        String id,
        String version,
        String digest,
        String title,
        String summary,
        Place place,
        String notice,
        Model model,
        java.time.YearMonth start,
        List<Chapter> chapters,
        List<PhasePlan> phases,
        List<Role> roles,
        List<Organisation> organisations,
        List<SeatPlan> seatPlans,
        List<Lever> levers,
        List<Indicator> indicators,
        Balance balance,
        List<Headline> headlines,
        List<Inject> injects,
        Initiatives initiatives,
        Press press,
        List<Restructuring> restructurings,
        Dealing dealing,
        List<Question> reflection,
        List<Barrier> barriers,
        Consulting consulting,
        List<Approval> approvals,
        Bots bots) {

    public Scenario {
        chapters = List.copyOf(chapters);
        phases = List.copyOf(phases);
        roles = List.copyOf(roles);
        organisations = List.copyOf(organisations);
        seatPlans = List.copyOf(seatPlans);
        levers = List.copyOf(levers);
        indicators = List.copyOf(indicators);
        headlines = List.copyOf(headlines);
        injects = List.copyOf(injects);
        restructurings = List.copyOf(restructurings);
        reflection = List.copyOf(reflection);
        barriers = List.copyOf(barriers);
        approvals = List.copyOf(approvals);
    }

    /// The periods, in order.
    public List<Chapter.Period> periods() {
        return chapters.stream()
                .filter(Chapter.Period.class::isInstance)
                .map(Chapter.Period.class::cast)
                .toList();
    }

    /// All rounds of all periods, in order.
    public List<Chapter.Round> rounds() {
        return periods().stream().flatMap(period -> period.rounds().stream()).toList();
    }

    public Optional<Organisation> organisation(String organisationId) {
        return organisations.stream()
                .filter(each -> each.id().equals(organisationId))
                .findFirst();
    }

    public Optional<Lever> lever(String leverId) {
        return levers.stream().filter(each -> each.id().equals(leverId)).findFirst();
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream().filter(each -> each.id().equals(indicatorId)).findFirst();
    }

    public Optional<Restructuring> restructuring(String restructuringId) {
        return restructurings.stream()
                .filter(each -> each.id().equals(restructuringId))
                .findFirst();
    }

    /// The template of a clause; empty for a clause in free words.
    public Optional<TermTemplate> term(String templateId) {
        return dealing.terms().stream()
                .filter(each -> each.id().equals(templateId))
                .findFirst();
    }

    public Optional<Approval> approval(String approvalId) {
        return approvals.stream().filter(each -> each.id().equals(approvalId)).findFirst();
    }

    /// The district that is played.
    ///
    /// @param people inhabitants at model time 0
    public record Place(String name, int people, String description) {}

    /// Something that stands in the way of change, for players to tag in the reflection, such as K4
    /// "Transition money
    /// and raids".
    public record Barrier(String id, String title) {}

    /// The headline of a round's results: the first whose condition holds on the public indicators.
    public record Headline(Condition when, String headline, String standfirst) {}
}
