package seesaw.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seesaw.game.SeatState.Occupant;
import seesaw.scenario.Organisation;
import seesaw.scenario.Question;
import seesaw.scenario.Scenario;

/// What concerns one seat alone: what to do now, what is unread, its answers.
final class SeatViews {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Names names;
    private final SeatState seat;

    SeatViews(Scenario scenario, GameState state, Cast cast, Names names, SeatState seat) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.names = names;
        this.seat = seat;
    }

    View.Seat seat() {
        return new View.Seat(
                seat.seat().value(),
                seat.post(),
                seat.occupant() instanceof Occupant.Person(PersonId person) ? names.of(person) : "",
                seat.organisation().value(),
                scenario.organisation(seat.organisation().value())
                        .map(Organisation::name)
                        .orElse(seat.organisation().value()),
                new NowLines(scenario, state, cast, seat).line(),
                seat.ready(),
                unread());
    }

    private List<View.Unread> unread() {
        var unread = new ArrayList<View.Unread>();
        var successors = new Successors(scenario, state, cast);
        for (TalkThread thread : state.threads().values()) {
            if (successors.reads(seat.organisation(), thread))
                add(unread, thread.id(), thread.messages().size(), mentions(thread));
        }
        add(unread, TalkRules.NEWS, NewsDesk.publicCount(scenario, state), 0);
        add(unread, TalkRules.OWN_NEWS, NewsDesk.ownCount(scenario, state, seat.organisation()), 0);
        return unread;
    }

    /// How often others named this organisation in what the seat has not read.
    private int mentions(TalkThread thread) {
        return (int) thread.messages().stream()
                .filter(said -> said.number() > seat.readUpTo(thread.id()))
                .filter(said -> !said.from().equals(seat.organisation()))
                .filter(said -> said.mentions().contains(seat.organisation()))
                .count();
    }

    private void add(List<View.Unread> unread, String thread, int last, int mentions) {
        int count = last - seat.readUpTo(thread);
        if (count > 0) unread.add(new View.Unread(thread, count, mentions));
    }

    View.Reflection reflection() {
        Optional<Flow.Step> open = ReflectionRules.open(state);
        String round = open.flatMap(Flow.Step::stretch).map(Flow.Stretch::id).orElse("");
        return new View.Reflection(
                open.isPresent(),
                open.map(Flow.Step::round).map(each -> each.title()).orElse(""),
                open.isEmpty()
                        ? List.of()
                        : scenario.reflection().stream()
                                .map(question -> row(question, round))
                                .toList(),
                open.isEmpty()
                        ? List.of()
                        : scenario.barriers().stream()
                                .map(each -> new View.Tag(each.id(), each.title()))
                                .toList());
    }

    private View.QuestionRow row(Question question, String round) {
        var answer = state.answers().get(AnswerKey.of(seat.organisation(), seat.seat(), round, question.id()));
        String kind = switch (question.kind()) {
            case TEXT -> "text";
            case SCALE -> "scale";
            case BARRIERS -> "barriers";
            case ORGANISATION -> "organisation";
        };
        return new View.QuestionRow(
                question.id(), question.text(), question.help(), kind, answer == null ? "" : words(answer));
    }

    private static String words(Command.Answer answer) {
        return switch (answer) {
            case Command.Answer.Words(Text text) -> text.words();
            case Command.Answer.Scale(int value) -> String.valueOf(value);
            case Command.Answer.Barriers(List<String> barriers) -> String.join(" ", barriers);
            case Command.Answer.About(OrganisationId organisation) -> organisation.value();
        };
    }
}
