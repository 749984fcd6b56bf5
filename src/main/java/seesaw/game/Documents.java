package seesaw.game;

import java.util.Optional;
import java.util.stream.Collectors;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// What a document that was given to the press says, and what it is called.
final class Documents {

    private final Scenario scenario;
    private final GameState state;

    Documents(Scenario scenario, GameState state) {
        this.scenario = scenario;
        this.state = state;
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
                named
                        ? Phrase.of("document.passage", name(document.from()))
                        : Phrase.of("document.passage.unnamed");
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
        };
    }

    static String source(PressCommand.Given what) {
        return switch (what) {
            case PressCommand.Given.GivenMessage(String thread, int number) -> "message:" + thread + ":" + number;
            case PressCommand.Given.GivenPassage(int paragraph) -> "passage:" + paragraph;
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
