package seesaw.scenario;

import java.util.List;
import java.util.Optional;

/// Which decisions touch the public so that a case has to be made for them, who judges the case, and what follows.
///
/// The score of a case is the mean, over everybody who judged it, of the mean of their three ratings (1 to 5), plus
/// [#perVote] for support and minus as much for opposition. A case that was made in an earlier round gains
/// [#earlyScore]; each question of a judge that was left without an answer costs [#perUnanswered]. The first verdict
/// whose score is reached holds.
///
/// @param judges organisations that judge every change that does not name its own
/// @param perVote points
/// @param perUnanswered points
/// @param earlyScore points
/// @param earlyEffects what talking before anything is decided does to the model, from the start of the round in which
///     the case was made
/// @param framings what a case can be about
/// @param verdicts from the best to the worst
/// @param unheard what follows when a case was made and nobody judged it
/// @param noCase what follows when no case was made
public record Consulting(
        List<ServiceChange> changes,
        List<String> judges,
        double perVote,
        double perUnanswered,
        double earlyScore,
        List<Lever.Change> earlyEffects,
        List<Framing> framings,
        List<Verdict> verdicts,
        Verdict unheard,
        Verdict noCase) {

    /// Nothing touches the public.
    public static final Consulting NONE =
            new Consulting(List.of(), List.of(), 0, 0, 0, List.of(), List.of(), List.of(), Verdict.NONE, Verdict.NONE);

    public Consulting {
        changes = List.copyOf(changes);
        judges = List.copyOf(judges);
        earlyEffects = List.copyOf(earlyEffects);
        framings = List.copyOf(framings);
        verdicts = List.copyOf(verdicts);
    }

    /// A decision that touches the public.
    ///
    /// @param title such as "Closing wards"
    /// @param about what people will want to know, in one or two sentences
    /// @param reach the settings for which a case has to be made
    /// @param judges who judges it
    public record ServiceChange(String id, String title, String about, Reach reach, List<String> judges) {
        public ServiceChange {
            judges = List.copyOf(judges);
        }
    }

    /// What a case says it is about.
    ///
    /// @param title such as "It saves money"
    /// @param effects what saying so does to the model, from the start of the round in which it is judged
    public record Framing(String id, String title, String explanation, List<Lever.Change> effects) {
        public Framing {
            effects = List.copyOf(effects);
        }
    }

    /// What judges made of a case, and what follows.
    ///
    /// @param headline for the news, with the place `{change}`
    /// @param told what it means, in one or two sentences
    /// @param from the least score
    /// @param delayYears model time between the start of the round and that of the change
    /// @param blocks true if the setting stays as it was
    /// @param effects from the start of the round in which it is judged
    public record Verdict(
            String id,
            String title,
            String headline,
            String told,
            double from,
            double delayYears,
            boolean blocks,
            List<Lever.Change> effects) {

        static final Verdict NONE = new Verdict("", "", "", "", 0, 0, false, List.of());

        public Verdict {
            effects = List.copyOf(effects);
        }
    }

    public Optional<ServiceChange> change(String id) {
        return changes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Framing> framing(String id) {
        return framings.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What follows from a score.
    ///
    /// @throws IllegalStateException if the pack has no verdicts
    public Verdict verdict(double score) {
        return verdicts.stream()
                .filter(each -> score >= each.from())
                .findFirst()
                .orElseGet(() -> {
                    if (verdicts.isEmpty()) throw new IllegalStateException("No verdicts");
                    return verdicts.getLast();
                });
    }

    /// @throws IllegalStateException if there is no such verdict
    public Verdict verdict(String id) {
        if (unheard.id().equals(id)) return unheard;
        if (noCase.id().equals(id)) return noCase;
        return verdicts.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No verdict " + id));
    }
}
