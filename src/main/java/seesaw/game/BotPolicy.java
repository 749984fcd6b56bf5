package seesaw.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import seesaw.scenario.Bots;
import seesaw.scenario.Lever;
import seesaw.scenario.PhasePlan;
import seesaw.scenario.Question;
import seesaw.scenario.Scenario;

/// What bots do: the pack's rules, over what the bot's organisation may see and nothing else. Bots never run the model.
final class BotPolicy {

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final OrganisationId organisation;
    private final Readings readings;
    private final List<Command> moves = new ArrayList<>();

    private BotPolicy(Scenario scenario, GameState state, Cast cast, OrganisationId organisation) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.organisation = organisation;
        this.readings = Readings.of(scenario, state, organisation);
    }

    /// What bots want to do now, in order; empty when they have nothing left to do in this step. Each move
    /// is one that the
    /// rules accept as the game stands and that changes something, so whoever carries them out comes to an end.
    static List<Game.BotMove> moves(Scenario scenario, GameState state) {
        var cast = new Cast(scenario, state);
        var moves = new ArrayList<Game.BotMove>();
        var answered = new ArrayList<DealId>();
        for (var each : cast.organisations()) {
            var organisation = new OrganisationId(each.id());
            if (!cast.isPlayedByBot(organisation)) continue;
            var bot = new Actor.Bot(organisation);
            new BotPolicy(scenario, state, cast, organisation)
                    .moves().stream()
                            .filter(command -> changesSomething(scenario, state, bot, command))
                            .filter(command -> isFirstAbout(command, answered))
                            .forEach(command -> moves.add(new Game.BotMove(bot, command)));
        }
        return moves;
    }

    /// What one bot says to a deal may leave nothing to say to the others: one after the other.
    private static boolean isFirstAbout(Command command, List<DealId> answered) {
        Optional<DealId> deal = BotDealer.about(command);
        if (deal.isEmpty()) return true;
        if (answered.contains(deal.get())) return false;
        answered.add(deal.get());
        return true;
    }

    private static boolean changesSomething(Scenario scenario, GameState state, Actor.Bot bot, Command command) {
        return Game.decide(scenario, state, bot, command, state.lastAt())
                        instanceof Decision.Accepted(List<Event> events)
                && !events.isEmpty();
    }

    private List<Command> moves() {
        if (state.now().round() != null && !state.team(organisation).muted()) {
            write();
            print();
        }
        if (state.now().stage() == Stage.NEGOTIATE) propose();
        if (state.now().round() != null) moves.addAll(dealer().moves());
        switch (state.now().stage()) {
            case NEGOTIATE -> consult();
            case DECIDE -> {
                consult();
                decide();
            }
            case REFLECT -> reflect();
            case LOBBY, BRIEF, RESULTS, REEL, EPILOGUE, DEBRIEF -> {}
        }
        return moves;
    }

    private BotDealer dealer() {
        return new BotDealer(scenario, state, cast, organisation, readings, stride(scenario, state, organisation));
    }

    private void consult() {
        moves.addAll(
                new BotConsulting(scenario, state, cast, organisation, readings, stride(scenario, state, organisation))
                        .moves());
    }

    private void write() {
        for (Bots.MessageRule rule : scenario.bots().messages()) {
            List<OrganisationId> to = rule.to().stream()
                    .map(OrganisationId::new)
                    .filter(each -> cast.has(each) && !each.equals(organisation))
                    .toList();
            boolean due = rule.from().equals(organisation.value())
                    && Flow.stageOf(rule.phase()) == state.now().stage()
                    && (rule.round() == 0 || rule.round() == state.now().roundNumber())
                    && !to.isEmpty();
            if (due && !wrote(to, rule.text()) && rule.when().holds(readings)) {
                moves.add(new Command.SendMessage(to, new Text(rule.text()), List.of()));
            }
        }
    }

    private boolean wrote(List<OrganisationId> to, String text) {
        TalkThread thread = state.threads().get(TalkThread.idOf(Sequenced.with(to, organisation)));
        return thread != null
                && thread.messages().stream()
                        .anyMatch(each -> each.version() > state.stepVersion()
                                && each.from().equals(organisation)
                                && each.text().words().equals(text));
    }

    private boolean isNow(int round, PhasePlan.Phase phase) {
        return Flow.stageOf(phase) == state.now().stage()
                && (round == 0 || round == state.now().roundNumber());
    }

    /// Each story once in its phase, as the pack's rules make of what everybody sees.
    private void print() {
        List<ResultsEvent.Outcome> open = state.outcomes().subList(0, state.open());
        var known = Readings.ofEveryone(scenario, open, state.now().roundNumber());
        for (Bots.StoryRule rule : scenario.bots().stories()) {
            boolean due = rule.from().equals(organisation.value()) && isNow(rule.round(), rule.phase());
            if (!due || printed(rule.headline()) || !rule.when().holds(known)) continue;
            boolean front = rule.front() && !state.newsroom().hasFrontPage(state.step());
            moves.add(new PressCommand.WriteStory(
                    rule.kind(),
                    new Text(rule.headline()),
                    new Text(rule.body()),
                    new Text(""),
                    front,
                    List.of(),
                    0,
                    0));
        }
    }

    private boolean printed(String headline) {
        return state.newsroom().stories().values().stream()
                .anyMatch(story -> story.version() > state.stepVersion()
                        && organisation.equals(story.from())
                        && story.headline().words().equals(headline));
    }

    private void propose() {
        for (Bots.InitiativeRule rule : scenario.bots().initiatives()) {
            boolean due = rule.from().equals(organisation.value()) && isNow(rule.round(), PhasePlan.Phase.NEGOTIATE);
            if (!due || proposed(rule.title()) || !rule.when().holds(readings)) continue;
            moves.add(new InitiativeCommand.ProposeInitiative(
                    new Text(rule.title()),
                    new Text(rule.what()),
                    rule.with().stream()
                            .map(OrganisationId::new)
                            .filter(cast::has)
                            .toList(),
                    new Text(rule.aim()),
                    new Text(rule.cost())));
        }
    }

    private boolean proposed(String title) {
        return state.initiatives().values().stream()
                .anyMatch(each ->
                        each.from().equals(organisation) && each.title().words().equals(title));
    }

    private void decide() {
        SheetState sheet = state.team(organisation).sheet();
        if (sheet.confirmed() != null || (state.clock().timeIsUp() && !state.paceByReadiness())) return;
        var settings = new Settings(
                scenario, state, cast, cast.organisation(organisation).orElseThrow());
        SequencedMap<Lever, LeverValue> choices = choices(scenario, state, organisation, settings);
        choices.forEach((lever, value) -> {
            if (!value.equals(settings.value(lever))) {
                moves.add(new Command.SetLever(new LeverId(lever.id()), value));
            }
        });
        moves.add(new Command.ConfirmSheet());
    }

    /// What a bot sets its levers to: for each the first rule that holds, scaled by temperament, all within
    /// the budget.
    static SequencedMap<Lever, LeverValue> choices(
            Scenario scenario, GameState state, OrganisationId organisation, Settings settings) {
        var readings = Readings.of(scenario, state, organisation);
        double stride = stride(scenario, state, organisation);
        var choices = new LinkedHashMap<Lever, LeverValue>();
        for (Lever lever : settings.levers()) {
            LeverValue last = settings.lastRound(lever);
            List<Bots.LeverRule> rules = scenario.bots().levers().getOrDefault(lever.id(), List.of());
            choices.put(
                    lever,
                    rules.stream()
                            .filter(rule -> rule.when().holds(readings))
                            .findFirst()
                            .flatMap(rule -> sound(lever, value(lever, rule.value(), stride)))
                            .orElse(last));
        }
        choices.replaceAll(settings::keepingPromises);
        return settings.fitted(choices);
    }

    private static Optional<LeverValue> sound(Lever lever, LeverValue value) {
        return LeverRules.check(lever, value) instanceof LeverRules.Checked.Fine(LeverValue fine)
                        && LeverRules.unplaced(lever, fine) == 0
                ? Optional.of(fine)
                : Optional.empty();
    }

    private static double stride(Scenario scenario, GameState state, OrganisationId organisation) {
        return state.opening().temperaments().stream()
                .filter(each -> each.organisation().equals(organisation))
                .flatMap(each -> scenario.bots().temperaments().stream()
                        .filter(temperament -> temperament.id().equals(each.temperament())))
                .findFirst()
                .map(Bots.Temperament::stride)
                .orElse(1.0);
    }

    private static LeverValue value(Lever lever, String words, double stride) {
        if (words.equals("default")) return LeverRules.defaultOf(lever);
        return switch (lever.kind()) {
            case Lever.Quantity quantity -> {
                double full = Double.parseDouble(words) - quantity.defaultValue();
                double amount = quantity.defaultValue() + stride * full;
                yield new LeverValue.Amount(LeverRules.onStep(amount, quantity.min(), quantity.max(), quantity.step()));
            }
            case Lever.Choice _ -> new LeverValue.Chosen(words);
            case Lever.Switch _ -> new LeverValue.Switched(words.equals("on"));
            case Lever.Allocation allocation -> {
                var parts = new LinkedHashMap<String, Double>();
                allocation.parts().forEach(part -> parts.put(part.id(), 0.0));
                Arrays.stream(words.strip().split("\\s+"))
                        .map(each -> each.split("="))
                        .forEach(part -> parts.put(part[0], Double.parseDouble(part[1])));
                yield new LeverValue.Allocated(parts);
            }
        };
    }

    private void reflect() {
        String round = state.flow()
                .roundAt(state.step())
                .flatMap(Flow.Step::stretch)
                .orElseThrow()
                .id();
        for (Question question : scenario.reflection()) {
            if (state.answers().containsKey(AnswerKey.of(organisation, null, round, question.id()))) continue;
            scenario.bots().answers().getOrDefault(question.id(), List.of()).stream()
                    .filter(rule -> rule.organisation().equals("any")
                            || rule.organisation().equals(organisation.value()))
                    .filter(rule -> rule.when().holds(readings))
                    .findFirst()
                    .flatMap(rule -> answer(question, rule.answer()))
                    .ifPresent(answer -> moves.add(new Command.AnswerQuestion(question.id(), answer)));
        }
    }

    private Optional<Command.Answer> answer(Question question, String words) {
        return switch (question.kind()) {
            case TEXT -> Optional.of(new Command.Answer.Words(new Text(words)));
            case SCALE -> Optional.of(new Command.Answer.Scale(Integer.parseInt(words.strip())));
            case BARRIERS ->
                Optional.of(new Command.Answer.Barriers(List.of(words.strip().split("\\s+"))));
            case ORGANISATION -> {
                var about = new OrganisationId(words.strip());
                yield cast.has(about) ? Optional.of(new Command.Answer.About(about)) : Optional.empty();
            }
        };
    }
}
