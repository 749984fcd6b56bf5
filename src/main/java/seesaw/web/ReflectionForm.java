package seesaw.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import seesaw.game.Command;
import seesaw.game.OrganisationId;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.web.DeskPage.Field;

/// The questions at the end of a round as fields of a form, and back.
@Component
class ReflectionForm {

    List<DeskPage.Fieldset> fieldsets(View.Reflection reflection, View.Organisations organisations, Sent sent) {
        return reflection.questions().stream()
                .map(question -> new DeskPage.Fieldset(
                        "question-" + question.id(),
                        question.text(),
                        question.help(),
                        List.of(),
                        sent.problem(question.id()),
                        question.answer(),
                        fields(question, reflection, organisations, sent)))
                .toList();
    }

    private static List<Field> fields(
            View.QuestionRow question, View.Reflection reflection, View.Organisations organisations, Sent sent) {
        String name = name(question);
        List<String> given = Optional.ofNullable(sent.typed().get(name))
                .orElseGet(() -> Arrays.asList(question.answer().split(" ")));
        return switch (question.kind()) {
            case "scale" ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(String::valueOf)
                        .map(step -> new Field("radio", name, step, "", step, given.contains(step)))
                        .toList();
            case "barriers" ->
                reflection.barriers().stream()
                        .map(barrier -> new Field(
                                "tick", name, barrier.title(), "", barrier.id(), given.contains(barrier.id())))
                        .toList();
            case "organisation" ->
                organisations.organisations().stream()
                        .map(other ->
                                new Field("radio", name, other.name(), "", other.id(), given.contains(other.id())))
                        .toList();
            default -> List.of(new Field("text", name, "", "", sent.typed(name).orElse(question.answer()), true));
        };
    }

    /// The answer to one question; empty if the form gives none, or the one that is known already.
    Optional<Command.Answer> read(View.QuestionRow question, MultiValueMap<String, String> form) {
        List<String> given = form.getOrDefault(name(question), List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
        if (given.isEmpty() || String.join(" ", given).equals(question.answer())) return Optional.empty();
        String first = given.getFirst().strip();
        return switch (question.kind()) {
            case "scale" ->
                Stream.of(first)
                        .filter(step -> step.matches("[1-5]"))
                        .findFirst()
                        .map(step -> new Command.Answer.Scale(Integer.parseInt(step)));
            case "barriers" -> Optional.of(new Command.Answer.Barriers(given));
            case "organisation" -> Optional.of(new Command.Answer.About(new OrganisationId(first)));
            default ->
                Optional.of(
                        new Command.Answer.Words(new Text(first.substring(0, Math.min(first.length(), Text.LONGEST)))));
        };
    }

    private static String name(View.QuestionRow question) {
        return "question." + question.id();
    }
}
