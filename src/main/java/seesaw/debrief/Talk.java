package seesaw.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seesaw.game.Actor;
import seesaw.game.Command;
import seesaw.game.Recorded;
import seesaw.game.SeatId;
import seesaw.game.TalkEvent;
import seesaw.game.Text;
import seesaw.scenario.Question;
import seesaw.scenario.Scenario;

/// Who wrote to whom, and what people said in the reflection. The words of messages stay private.
final class Talk {

    private final Scenario scenario;
    private final Players players;
    private final Map<String, Integer> pairs = new TreeMap<>();
    private final Map<AnswerKey, TalkEvent.QuestionAnswered> latest = new LinkedHashMap<>();
    private final Map<AnswerKey, Boolean> byBot = new LinkedHashMap<>();
    private int messages;

    /// A later answer of the same seat to the same question takes the place of an earlier one.
    private record AnswerKey(String organisation, String seat, String round, String question) {}

    private Talk(Scenario scenario, Players players) {
        this.scenario = scenario;
        this.players = players;
    }

    static Talk of(Scenario scenario, List<Recorded> log, Players players) {
        var talk = new Talk(scenario, players);
        for (Recorded recorded : log) {
            if (recorded.event() instanceof TalkEvent.MessageSent sent) {
                talk.count(sent);
            } else if (recorded.event() instanceof TalkEvent.QuestionAnswered answered) {
                talk.keep(answered, recorded.actor() instanceof Actor.Bot);
            }
        }
        return talk;
    }

    /// What a team says to itself is no contact.
    private void count(TalkEvent.MessageSent sent) {
        String from = sent.from().value();
        if (sent.thread().equals(from)) return;
        messages++;
        for (String other : sent.thread().split("\\+")) {
            if (other.equals(from)) continue;
            String pair = from.compareTo(other) < 0 ? from + "+" + other : other + "+" + from;
            pairs.merge(pair, 1, Integer::sum);
        }
    }

    private void keep(TalkEvent.QuestionAnswered answered, boolean bot) {
        SeatId seat = answered.seat();
        var key = new AnswerKey(
                answered.organisation().value(),
                seat == null ? "" : seat.value(),
                answered.round(),
                answered.question());
        latest.put(key, answered);
        byBot.put(key, bot);
    }

    int messages() {
        return messages;
    }

    List<Report.Contact> contacts() {
        var contacts = new ArrayList<Report.Contact>();
        pairs.forEach((pair, count) -> {
            String[] both = pair.split("\\+");
            contacts.add(new Report.Contact(both[0], players.name(both[0]), both[1], players.name(both[1]), count));
        });
        return contacts;
    }

    List<Report.Answer> answers() {
        var answers = new ArrayList<Report.Answer>();
        latest.forEach((key, answered) -> {
            Question question = question(answered.question());
            answers.add(new Report.Answer(
                    answered.round(),
                    Decisions.roundTitle(scenario, answered.round()),
                    key.organisation(),
                    players.name(key.organisation()),
                    answered.seat() == null ? "" : players.post(answered.seat()),
                    question.id(),
                    question.text(),
                    question.kind().name().toLowerCase(java.util.Locale.ROOT),
                    words(answered.answer()),
                    Boolean.TRUE.equals(byBot.get(key))));
        });
        return answers;
    }

    private String words(Command.Answer answer) {
        return switch (answer) {
            case Command.Answer.Words(Text text) -> text.words();
            case Command.Answer.Scale(int value) -> Integer.toString(value);
            case Command.Answer.Barriers(List<String> barriers) ->
                String.join("; ", barriers.stream().map(this::barrierTitle).toList());
            case Command.Answer.About about -> players.name(about.organisation().value());
        };
    }

    List<Report.BarrierCount> barriers() {
        Map<String, Report.BarrierCount> counts = new LinkedHashMap<>();
        latest.forEach((key, answered) -> {
            if (!(answered.answer() instanceof Command.Answer.Barriers(List<String> named))) return;
            boolean bot = Boolean.TRUE.equals(byBot.get(key));
            for (String barrier : named) {
                counts.merge(
                        answered.round() + " " + barrier,
                        new Report.BarrierCount(
                                barrier,
                                barrierTitle(barrier),
                                answered.round(),
                                Decisions.roundTitle(scenario, answered.round()),
                                bot ? 0 : 1,
                                bot ? 1 : 0),
                        Talk::together);
            }
        });
        return List.copyOf(counts.values());
    }

    private static Report.BarrierCount together(Report.BarrierCount one, Report.BarrierCount other) {
        return new Report.BarrierCount(
                one.id(),
                one.title(),
                one.round(),
                one.roundTitle(),
                one.people() + other.people(),
                one.bots() + other.bots());
    }

    private String barrierTitle(String id) {
        return scenario.barriers().stream()
                .filter(barrier -> barrier.id().equals(id))
                .map(Scenario.Barrier::title)
                .findFirst()
                .orElse(id);
    }

    private Question question(String id) {
        return scenario.reflection().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The scenario has no question " + id));
    }
}
