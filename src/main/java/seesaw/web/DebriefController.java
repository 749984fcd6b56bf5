package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Access;
import seesaw.access.Speaker;
import seesaw.debrief.DebriefFiles;
import seesaw.debrief.Debriefs;
import seesaw.debrief.Report;
import seesaw.debrief.WhatIf;
import seesaw.game.GameId;
import seesaw.game.Names;
import seesaw.game.View;
import seesaw.live.LiveGames;
import seesaw.scenario.Scenario;

/// What came of a game, read back from its log, and the files to take home.
///
/// The debrief opens everything: private aims, what only some could see. So control may read it at any time, and
/// everybody who played once the
/// game has reached its debrief.
@Controller
@RequestMapping("/g/{game}")
class DebriefController {

    private static final int MOST_LEFT_OUT = 1_000;

    private final Access access;
    private final Visitors visitors;
    private final LiveGames games;
    private final Debriefs debriefs;
    private final Words words;

    DebriefController(Access access, Visitors visitors, LiveGames games, Debriefs debriefs, Words words) {
        this.access = access;
        this.visitors = visitors;
        this.games = games;
        this.debriefs = debriefs;
        this.words = words;
    }

    @GetMapping("/debrief")
    String debrief(@PathVariable GameId game, HttpServletRequest request, Model model) {
        if (!isOpen(game, request)) return "redirect:/g/" + game + "/desk";
        Names names = access.names();
        Report report = debriefs.of(game, scenario(game), names).orElseThrow(Visitors::notHere);
        model.addAttribute("report", report);
        model.addAttribute("game", game);
        model.addAttribute("json", FirstFrames.html(DebriefFiles.json(report)));
        return "debrief";
    }

    @GetMapping("/debrief.json")
    ResponseEntity<byte[]> json(@PathVariable GameId game, HttpServletRequest request) {
        return file(game, request, DebriefFiles::json, "json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/debrief.csv")
    ResponseEntity<byte[]> csv(@PathVariable GameId game, HttpServletRequest request) {
        return file(game, request, DebriefFiles::csv, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    /// What would have happened without some of what was played. Nothing is stored.
    @PostMapping("/debrief/what-if")
    ResponseEntity<?> whatIf(
            @PathVariable GameId game,
            @RequestParam(defaultValue = "") List<String> without,
            HttpServletRequest request) {
        if (!isOpen(game, request)) throw Visitors.notHere();
        if (without.size() > MOST_LEFT_OUT) return refused("what-if.too-many", String.valueOf(MOST_LEFT_OUT));
        return debriefs.whatIf(game, scenario(game), new WhatIf.Question(without))
                .<ResponseEntity<?>>map(answer -> switch (answer) {
                    case WhatIf.Answer.Found(WhatIf.Otherwise otherwise) -> ResponseEntity.ok(otherwise);
                    case WhatIf.Answer.Refused(String key, List<String> args) -> refused(key, args.toArray());
                })
                .orElseGet(() -> refused("what-if.not-yet"));
    }

    private ResponseEntity<?> refused(String key, Object... args) {
        return ResponseEntity.unprocessableContent().body(Map.of("message", words.of("refusal." + key, args)));
    }

    private ResponseEntity<byte[]> file(
            GameId game,
            HttpServletRequest request,
            java.util.function.Function<Report, String> text,
            String ending,
            MediaType type) {
        if (!isOpen(game, request)) throw Visitors.notHere();
        Report report = debriefs.forFiles(game, scenario(game)).orElseThrow(Visitors::notHere);
        var disposition = ContentDisposition.attachment()
                .filename(fileName(report) + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(text.apply(report).getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(Report report) {
        String title = report.about().title().strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "seesaw-" + (title.isBlank() ? "debrief" : title);
    }

    /// @throws org.springframework.web.server.ResponseStatusException 404 for somebody who is not of this game
    private boolean isOpen(GameId game, HttpServletRequest request) {
        boolean control = access.speaker(game, "console", request)
                .filter(Speaker.Facilitator.class::isInstance)
                .isPresent();
        if (control) return true;
        if (visitors.person(game, request).isEmpty()) throw Visitors.notHere();
        return visitors.state(game).status() == View.Status.DEBRIEF;
    }

    private Scenario scenario(GameId game) {
        return games.scenario(game).orElseThrow(Visitors::notHere);
    }
}
