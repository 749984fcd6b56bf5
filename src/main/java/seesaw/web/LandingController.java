package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Devices;
import seesaw.access.Doors;
import seesaw.access.Knock;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;
import seesaw.scenario.ScenarioLibrary;

/// The first page: what SeeSaw is, and where to go from here.
@Controller
class LandingController {

    private static final int EXAMPLES = 6;

    private final ScenarioLibrary library;
    private final Doors doors;
    private final Devices devices;
    private final Words words;

    LandingController(ScenarioLibrary library, Doors doors, Devices devices, Words words) {
        this.library = library;
        this.doors = doors;
        this.devices = devices;
        this.words = words;
    }

    @GetMapping("/")
    String landing(@RequestParam(required = false) @Nullable String lost, Model model) {
        return show("", lost == null ? null : words.of("landing.lost"), null, model);
    }

    @GetMapping("/what-we-keep")
    String whatWeKeep() {
        return "what-we-keep";
    }

    @PostMapping("/join")
    String join(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (code.isBlank()) return again(code, words.of("join.code-empty"), response, model);
        return switch (doors.knock(code, request.getRemoteAddr())) {
            case Knock.Opened opened -> "redirect:/j/" + opened.door().joinCode();
            case Knock.Wait wait -> again(code, words.of("join.code-wait"), response, model);
            case Knock.Unknown unknown ->
                devices.ownerOf(code).isPresent()
                        ? "redirect:/d/" + code.replaceAll("[^A-Za-z0-9]", "")
                        : again(code, words.of("join.code-unknown", code.strip()), response, model);
        };
    }

    private String again(String code, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(code, problem, null, model);
    }

    /// Shows the page after "Try it now" was refused.
    String tryLater(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return show("", null, words.of("try.later"), model);
    }

    private String show(String code, @Nullable String codeProblem, @Nullable String tryProblem, Model model) {
        List<Scenario> scenarios = library.scenarios();
        List<Example> examples = scenarios.stream()
                .limit(1)
                .flatMap(scenario -> scenario.organisations().stream())
                .limit(EXAMPLES)
                .map(Example::of)
                .toList();
        String place = scenarios.isEmpty() ? "" : scenarios.getFirst().place().name();
        model.addAttribute(
                "page",
                new Page(
                        SeesawDrawing.example(words.of("landing.picture")),
                        code,
                        codeProblem,
                        !scenarios.isEmpty(),
                        tryProblem,
                        words.of("landing.who", place),
                        examples,
                        scenarios.isEmpty() ? "" : scenarios.getFirst().notice()));
        return "landing";
    }

    /// @param code as it was typed
    record Page(
            SeesawDrawing drawing,
            String code,
            @Nullable String codeProblem,
            boolean canTry,
            @Nullable String tryProblem,
            String organisationsTitle,
            List<Example> organisations,
            String notice) {}

    record Example(String name, String face) {
        static Example of(Organisation organisation) {
            return new Example(organisation.name(), organisation.face());
        }
    }
}
