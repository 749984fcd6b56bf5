package seesaw.game;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// What a document that was given to the press says, and what it is called.
final class Documents {

    private final Scenario scenario;
    private final GameState state;
    private final DealWords words;

    Documents(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
        this.words = new DealWords(scenario, state);
    }

    /// @param named true if the title may say who gave it
    Phrase title(Newsroom.Document document, boolean named) {
        return switch (document.what()) {
            case PressCommand.Given.GivenMessage given ->
                said(given)
                        .map(said -> Phrase.of(
                                "document.message",
                                name(said.from()),
                                TalkThread.empty(given.thread()).others(said.from()).stream()
                                        .map(this::name)
                                        .collect(Collectors.joining(", "))))
                        .orElse(Phrase.of("document.gone"));
            case PressCommand.Given.GivenPassage _ ->
                named ? Phrase.of("document.passage", name(document.from())) : Phrase.of("document.passage.unnamed");
            case PressCommand.Given.GivenDeal(DealId deal) ->
                agreed(deal)
                        .map(proposal -> Phrase.of("document.deal", words.title(proposal)))
                        .orElse(Phrase.of("document.gone"));
        };
    }

    String words(Newsroom.Document document) {
        return switch (document.what()) {
            case PressCommand.Given.GivenMessage given ->
                said(given).map(said -> said.text().words()).orElse("");
            case PressCommand.Given.GivenPassage(int paragraph) ->
                scenario.organisation(document.from().value())
                        .map(Organisation::privateBriefing)
                        .flatMap(briefing -> Passages.of(briefing, paragraph))
                        .orElse("");
            case PressCommand.Given.GivenDeal(DealId deal) ->
                agreed(deal).map(this::inFull).orElse("");
        };
    }

    /// An agreement that was taken back with an advance is none.
    private Optional<Proposal> agreed(DealId deal) {
        return state.deals().find(deal).filter(DealState::agreed).map(DealState::proposal);
    }

    private String inFull(Proposal proposal) {
        return Stream.concat(
                        proposal.terms().stream().map(words::sentence),
                        Stream.of(proposal.words().words()).filter(each -> !each.isBlank()))
                .collect(Collectors.joining("\n"));
    }

    static String source(PressCommand.Given what) {
        return switch (what) {
            case PressCommand.Given.GivenMessage(String thread, int number) -> "message:" + thread + ":" + number;
            case PressCommand.Given.GivenPassage(int paragraph) -> "passage:" + paragraph;
            case PressCommand.Given.GivenDeal(DealId deal) -> "deal:" + deal;
        };
    }

    private Optional<TalkThread.Said> said(PressCommand.Given.GivenMessage given) {
        return Optional.ofNullable(state.threads().get(given.thread()))
                .map(TalkThread::messages)
                .filter(messages -> given.number() <= messages.size())
                .map(messages -> messages.get(given.number() - 1));
    }

    private String name(OrganisationId organisation) {
        return organisation.equals(TalkThread.CONTROL) ? "Control" : InitiativesView.name(scenario, organisation);
    }
}
