package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Door;
import seesaw.access.Doors;
import seesaw.game.Command;
import seesaw.game.GameId;
import seesaw.game.LeverId;
import seesaw.game.LeverValue;
import seesaw.game.OrganisationId;
import seesaw.game.Text;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.live.Outcome;
import seesaw.web.Visitors.AtDesk;

/// A participant's desk, and the forms with which it is played where no script runs.
@Controller
@RequestMapping("/g/{game}")
class DeskController {

    private final Visitors visitors;
    private final LiveGames games;
    private final Doors doors;
    private final DeskPages pages;
    private final LeverForm levers;
    private final ReflectionForm reflection;
    private final DealForms deals;
    private final Words words;

    DeskController(
            Visitors visitors,
            LiveGames games,
            Doors doors,
            DeskPages pages,
            LeverForm levers,
            ReflectionForm reflection,
            DealForms deals,
            Words words) {
        this.visitors = visitors;
        this.games = games;
        this.doors = doors;
        this.pages = pages;
        this.levers = levers;
        this.reflection = reflection;
        this.deals = deals;
        this.words = words;
    }

    @GetMapping("/desk")
    String desk(
            @PathVariable GameId game,
            @RequestParam(required = false) @Nullable String saved,
            HttpServletRequest request,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        model.addAttribute("page", pages.page(visitor.get(), Sent.saved(saved != null)));
        return "desk";
    }

    /// Somebody who joined but holds no seat is asked to choose one; anybody else types the code.
    private String toASeat(GameId game, HttpServletRequest request) {
        return visitors.person(game, request)
                .flatMap(person -> doors.of(game))
                .map(Door::joinCode)
                .map(code -> "redirect:/j/" + code + "/seat")
                .orElse("redirect:/?lost");
    }

    @PostMapping("/do/ready")
    String ready(
            @PathVariable GameId game,
            @RequestParam boolean ready,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        return answer(visitor.get(), submit(visitor.get(), new Command.Ready(ready)), "main", response, model);
    }

    @PostMapping("/do/reopen")
    String reopen(@PathVariable GameId game, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        return answer(visitor.get(), submit(visitor.get(), new Command.ReopenSheet()), "decide", response, model);
    }

    /// Takes every lever that was changed; confirms if that is wanted and nothing was refused.
    @PostMapping("/do/sheet")
    String sheet(
            @PathVariable GameId game,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        SequencedMap<String, String> problems = new LinkedHashMap<>();
        Optional<View.Sheet> sheet =
                visitors.shown(game, visitor.get().audiences()).of("sheet", View.Sheet.class);
        for (View.LeverRow lever : sheet.map(View.Sheet::levers).orElse(List.of())) {
            Optional<LeverValue> value = levers.read(lever, form, problems);
            value.flatMap(set -> submit(visitor.get(), new Command.SetLever(new LeverId(lever.id()), set)))
                    .ifPresent(refusal -> problems.put(lever.id(), refusal));
        }
        String problem = problems.isEmpty() && form.containsKey("confirm")
                ? submit(visitor.get(), new Command.ConfirmSheet()).orElse(null)
                : null;
        if (problems.isEmpty() && problem == null) return saved(game, "decide");
        return again(visitor.get(), Sent.refused(form, problems, problem), response, model);
    }

    @PostMapping("/do/message")
    String message(
            @PathVariable GameId game,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        Optional<String> problem = send(visitor.get(), form);
        if (problem.isEmpty()) return saved(game, "talk");
        SequencedMap<String, String> problems = new LinkedHashMap<>();
        problems.put("message", problem.get());
        return again(visitor.get(), Sent.refused(form, problems, null), response, model);
    }

    private Optional<String> send(AtDesk visitor, MultiValueMap<String, String> form) {
        String text = Optional.ofNullable(form.getFirst("text")).orElse("").strip();
        List<String> to = form.getOrDefault("to", List.of());
        if (to.isEmpty()) return Optional.of(words.of("plain.to-nobody"));
        if (text.isEmpty()) return Optional.of(words.of("plain.message-empty"));
        if (text.length() > Text.LONGEST) {
            return Optional.of(words.of("plain.message-long", text.length(), Text.LONGEST));
        }
        return submit(
                visitor,
                new Command.SendMessage(to.stream().map(OrganisationId::new).toList(), new Text(text), List.of()));
    }

    @PostMapping("/do/deal")
    String deal(
            @PathVariable GameId game,
            @RequestParam String deal,
            @RequestParam int version,
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        Optional<String> refusal =
                deals.read(deal, version, action, reason).flatMap(command -> submit(visitor.get(), command));
        return answer(visitor.get(), refusal, "deals", response, model);
    }

    @PostMapping("/do/reflect")
    String reflect(
            @PathVariable GameId game,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AtDesk> visitor = visitors.atDesk(game, request);
        if (visitor.isEmpty()) return toASeat(game, request);
        SequencedMap<String, String> problems = new LinkedHashMap<>();
        List<View.QuestionRow> questions = visitors.shown(game, visitor.get().audiences())
                .of("reflection", View.Reflection.class)
                .map(View.Reflection::questions)
                .orElse(List.of());
        for (View.QuestionRow question : questions) {
            reflection
                    .read(question, form)
                    .flatMap(given -> submit(visitor.get(), new Command.AnswerQuestion(question.id(), given)))
                    .ifPresent(refusal -> problems.put(question.id(), refusal));
        }
        if (problems.isEmpty()) return saved(game, "reflect");
        return again(visitor.get(), Sent.refused(form, problems, null), response, model);
    }

    /// @return why it was refused, in words; nothing if it was accepted
    private Optional<String> submit(AtDesk visitor, Command command) {
        return switch (games.submit(visitor.game(), visitor.actor(), command)) {
            case Outcome.Accepted accepted -> Optional.empty();
            case Outcome.Refused refused ->
                Optional.of(words.of(refused.refusal().words()));
        };
    }

    private String answer(
            AtDesk visitor, Optional<String> refusal, String part, HttpServletResponse response, Model model) {
        if (refusal.isEmpty()) return "redirect:/g/" + visitor.game() + "/desk#" + part;
        Sent sent = Sent.refused(Sent.nothing().typed(), new LinkedHashMap<>(), refusal.get());
        return again(visitor, sent, response, model);
    }

    private static String saved(GameId game, String part) {
        return "redirect:/g/" + game + "/desk?saved#" + part;
    }

    private String again(AtDesk visitor, Sent sent, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(visitor, sent));
        return "desk";
    }
}
