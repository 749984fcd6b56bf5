package seesaw.game;

import java.util.Optional;
import seesaw.scenario.Question;
import seesaw.scenario.Scenario;

/// Who may answer which question about which round.
final class ReflectionRules {

    private final Moment moment;

    ReflectionRules(Moment moment) {
        this.moment = moment;
    }

    /// The round that can be reflected upon: from its Reflect phase until people negotiate again; the last
    /// one for good.
    static Optional<Flow.Step> open(GameState state) {
        for (int i = state.step(); i > 0; i--) {
            switch (state.flow().step(i).stage()) {
                case REFLECT -> {
                    return Optional.of(state.flow().step(i));
                }
                case NEGOTIATE, DECIDE, RESULTS, LOBBY -> {
                    return Optional.empty();
                }
                case BRIEF, REEL, EPILOGUE, DEBRIEF -> {}
            }
        }
        return Optional.empty();
    }

    Decision answer(Command.AnswerQuestion answer) {
        Optional<OrganisationId> organisation = answering();
        if (organisation.isEmpty()) {
            return moment.isControl() ? Decision.refused("seats-only") : moment.noOrganisation();
        }
        Optional<Flow.Step> round = open(moment.state());
        if (round.isEmpty()) return Decision.refused("reflection-closed");
        Optional<Question> question = moment.scenario().reflection().stream()
                .filter(each -> each.id().equals(answer.question()))
                .findFirst();
        if (question.isEmpty()) return Decision.refused("unknown-question");
        if (!fits(moment.scenario(), question.get(), answer.answer())) return Decision.refused("answer-does-not-fit");
        SeatId seat = moment.seat().map(SeatState::seat).orElse(null);
        String id = round.get().stretch().orElseThrow().id();
        var key = AnswerKey.of(organisation.get(), seat, id, answer.question());
        return answer.answer().equals(moment.state().answers().get(key))
                ? Decision.accepted()
                : Decision.accepted(new TalkEvent.QuestionAnswered(
                        organisation.get(), seat, id, answer.question(), answer.answer()));
    }

    private Optional<OrganisationId> answering() {
        return switch (moment.actor()) {
            case Actor.Participant _ -> moment.seat().map(SeatState::organisation);
            case Actor.Bot _ -> moment.organisation();
            case Actor.Control _, Actor.Clock _, Actor.Server _ -> Optional.empty();
        };
    }

    private static boolean fits(Scenario scenario, Question question, Command.Answer answer) {
        return switch (answer) {
            case Command.Answer.Words _ -> question.kind() == Question.Kind.TEXT;
            case Command.Answer.Scale(int value) -> question.kind() == Question.Kind.SCALE && value >= 1 && value <= 5;
            case Command.Answer.Barriers barriers ->
                question.kind() == Question.Kind.BARRIERS
                        && barriers.barriers().stream()
                                .allMatch(barrier -> scenario.barriers().stream()
                                        .anyMatch(each -> each.id().equals(barrier)));
            case Command.Answer.About(OrganisationId about) ->
                question.kind() == Question.Kind.ORGANISATION
                        && scenario.organisations().stream()
                                .anyMatch(each -> each.id().equals(about.value()));
        };
    }
}
