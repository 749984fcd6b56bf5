package seesaw.game;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import seesaw.game.InitiativeCommand.AllowInitiative;
import seesaw.game.InitiativeCommand.AnswerAboutInitiative;
import seesaw.game.InitiativeCommand.AskAboutInitiative;
import seesaw.game.InitiativeCommand.ProposeInitiative;
import seesaw.game.InitiativeCommand.Push;
import seesaw.game.InitiativeCommand.RefuseInitiative;
import seesaw.game.InitiativeCommand.WithdrawInitiative;
import seesaw.game.InitiativeEvent.InitiativeAllowed;
import seesaw.game.InitiativeEvent.InitiativeAnswered;
import seesaw.game.InitiativeEvent.InitiativeProposed;
import seesaw.game.InitiativeEvent.InitiativeQuestioned;
import seesaw.game.InitiativeEvent.InitiativeRefused;
import seesaw.game.InitiativeEvent.InitiativeWithdrawn;
import seesaw.scenario.Initiatives;

/// Who may propose what no lever covers, and how control rules on it.
final class InitiativeRules {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_PART = 1_000;

    /// Model time, in years, that a ruling can wait and last.
    private static final double MOST_YEARS = 10;

    private final Moment moment;
    private final GameState state;

    InitiativeRules(Moment moment) {
        this.moment = moment;
        this.state = moment.state();
    }

    Decision decide(InitiativeCommand command) {
        return switch (command) {
            case ProposeInitiative propose -> propose(propose);
            case WithdrawInitiative withdraw -> withdraw(withdraw);
            case AskAboutInitiative ask -> ask(ask);
            case AnswerAboutInitiative answer -> answer(answer);
            case AllowInitiative allow -> allow(allow);
            case RefuseInitiative refuse -> refuse(refuse);
        };
    }

    private Decision propose(ProposeInitiative propose) {
        Optional<OrganisationId> from = moment.organisation();
        if (from.isEmpty()) return moment.noOrganisation();
        if (moment.step().round() == null) return Decision.refused("initiative-closed");
        for (Text needed : List.of(propose.title(), propose.what(), propose.aim())) {
            if (needed.words().isBlank()) return Decision.refused("initiative-unfinished");
        }
        Optional<Decision> tooLong = tooLong(propose.title(), LONGEST_TITLE);
        for (Text part : List.of(propose.what(), propose.aim(), propose.cost())) {
            tooLong = tooLong.or(() -> tooLong(part, LONGEST_PART));
        }
        if (tooLong.isPresent()) return tooLong.get();
        for (OrganisationId with : propose.with()) {
            if (!moment.cast().has(with) || with.equals(from.get())) return Decision.refused("unknown-organisation");
        }
        long waiting = state.initiatives().values().stream()
                .filter(each -> each.waits() && each.from().equals(from.get()))
                .count();
        int most = moment.scenario().initiatives().mostWaiting();
        if (waiting >= most) return Decision.refused("initiatives-waiting", String.valueOf(most));
        var id = new InitiativeId("initiative-" + (state.initiatives().size() + 1));
        return Decision.accepted(new InitiativeProposed(
                id,
                from.get(),
                propose.title(),
                propose.what(),
                List.copyOf(new LinkedHashSet<>(propose.with())),
                propose.aim(),
                propose.cost()));
    }

    static Optional<Decision> tooLong(Text text, int longest) {
        int length = text.words().strip().length();
        return length <= longest
                ? Optional.empty()
                : Optional.of(Decision.refused("text-too-long", String.valueOf(longest), String.valueOf(length)));
    }

    private Decision withdraw(WithdrawInitiative withdraw) {
        Optional<OrganisationId> from = moment.organisation();
        if (from.isEmpty()) return moment.noOrganisation();
        Optional<Initiative> initiative = find(withdraw.initiative()).filter(each -> isOf(each, from.get()));
        if (initiative.isEmpty()) return Decision.refused("unknown-initiative");
        if (initiative.get().withdrawn()) return Decision.accepted();
        if (!initiative.get().waits()) return Decision.refused("initiative-ruled");
        return Decision.accepted(new InitiativeWithdrawn(withdraw.initiative()));
    }

    private Decision ask(AskAboutInitiative ask) {
        Optional<Decision> not = notForControl(ask.initiative(), ask.question());
        if (not.isPresent()) return not.get();
        Initiative initiative = find(ask.initiative()).orElseThrow();
        if (initiative.isAsked()) return Decision.refused("initiative-asked");
        if (!canAnswer(moment.cast(), state, initiative)) return Decision.refused("initiative-of-a-bot");
        return Decision.accepted(new InitiativeQuestioned(ask.initiative(), ask.question()));
    }

    private Decision answer(AnswerAboutInitiative answer) {
        Optional<OrganisationId> from = moment.organisation();
        if (from.isEmpty()) return moment.noOrganisation();
        Optional<Initiative> initiative = find(answer.initiative()).filter(each -> isOf(each, from.get()));
        if (initiative.isEmpty()) return Decision.refused("unknown-initiative");
        if (answer.answer().words().isBlank()) return Decision.refused("text-empty");
        Optional<Decision> tooLong = tooLong(answer.answer(), LONGEST_PART);
        if (tooLong.isPresent()) return tooLong.get();
        if (!initiative.get().isAsked()) return Decision.refused("nothing-asked");
        return Decision.accepted(new InitiativeAnswered(answer.initiative(), answer.answer()));
    }

    private Decision refuse(RefuseInitiative refuse) {
        return notForControl(refuse.initiative(), refuse.reason())
                .orElseGet(() -> Decision.accepted(new InitiativeRefused(refuse.initiative(), refuse.reason())));
    }

    private Decision allow(AllowInitiative allow) {
        Optional<Decision> not = notForControl(allow.initiative(), allow.reason())
                .or(() -> wrong(moment.scenario().initiatives(), allow.pushes()));
        if (not.isPresent()) return not.get();
        OptionalDouble from = WorldRules.nextRunFrom(state);
        if (from.isEmpty() && !allow.pushes().isEmpty()) return Decision.refused("too-late-for-model");
        double end = moment.scenario().chapters().getLast().to();
        return Decision.accepted(new InitiativeAllowed(
                allow.initiative(), allow.pushes(), from.orElse(end), allow.open(), allow.reason()));
    }

    /// Why control cannot do something with an initiative that waits, in these words.
    private Optional<Decision> notForControl(InitiativeId id, Text words) {
        if (!moment.isControl()) return Optional.of(Decision.refused("control-only"));
        Optional<Initiative> initiative = find(id);
        if (initiative.isEmpty()) return Optional.of(Decision.refused("unknown-initiative"));
        if (!initiative.get().waits()) return Optional.of(Decision.refused("initiative-ruled"));
        if (moment.stage() == Stage.DEBRIEF) return Optional.of(Decision.refused("game-over"));
        if (words.words().isBlank()) return Optional.of(Decision.refused("reason-needed"));
        return tooLong(words, LONGEST_PART);
    }

    /// What is wrong with the pushes of a ruling.
    static Optional<Decision> wrong(Initiatives offered, List<Push> pushes) {
        var seen = new LinkedHashSet<String>();
        for (Push push : pushes) {
            Optional<Initiatives.Input> input = offered.input(push.input());
            if (input.isEmpty() || !seen.add(push.input()))
                return Optional.of(Decision.refused("unknown-ruling-input"));
            double min = input.get().min();
            double max = input.get().max();
            if (!(push.size() >= min && push.size() <= max)) {
                return Optional.of(Decision.refused(
                        "ruling-size", input.get().title(), Figures.withUnit(min, ""), Figures.withUnit(max, "")));
            }
            if (!(push.delayYears() >= 0 && push.delayYears() <= MOST_YEARS)
                    || !(push.lastsYears() > 0 && push.lastsYears() <= MOST_YEARS)) {
                return Optional.of(Decision.refused("ruling-time", Figures.withUnit(MOST_YEARS, "")));
            }
        }
        return Optional.empty();
    }

    private Optional<Initiative> find(InitiativeId id) {
        return Optional.ofNullable(state.initiatives().get(id));
    }

    private boolean isOf(Initiative initiative, OrganisationId organisation) {
        return isOf(state, initiative, organisation);
    }

    /// Whether somebody is there whom control can ask.
    static boolean canAnswer(Cast cast, GameState state, Initiative initiative) {
        return cast.organisations().stream()
                .map(each -> new OrganisationId(each.id()))
                .anyMatch(each -> isOf(state, initiative, each) && !cast.isPlayedByBot(each));
    }

    /// Whether an initiative is an organisation's own: it proposed it, or whoever did sits there now.
    static boolean isOf(GameState state, Initiative initiative, OrganisationId organisation) {
        return initiative.from().equals(organisation)
                || state.team(organisation).arrivals().stream()
                        .anyMatch(arrival -> arrival.from().equals(initiative.from()));
    }
}
