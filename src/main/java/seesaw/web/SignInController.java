package seesaw.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seesaw.access.Accounts;
import seesaw.access.Accounts.Problem;

/// How facilitators make an account and sign in.
@Controller
class SignInController {

    private final Accounts accounts;
    private final Words words;

    SignInController(Accounts accounts, Words words) {
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("page", new SignInPage(null, ""));
        return "sign-in";
    }

    /// Shown when the sign-in did not succeed; the address that was typed stays.
    @PostMapping("/sign-in/again")
    String again(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean wait = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
        response.setStatus((wait ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED).value());
        model.addAttribute("page", new SignInPage(words.of(wait ? "sign-in.wait" : "sign-in.wrong"), email));
        return "sign-in";
    }

    @GetMapping("/setup/{token}")
    String setup(@PathVariable String token, Model model) {
        if (!accounts.opens(token)) throw new LinkIsOver("setup");
        model.addAttribute("page", new SetupPage(token, "", "", null, null));
        return "setup";
    }

    @PostMapping("/setup/{token}")
    String make(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletResponse response,
            Model model) {
        if (!accounts.opens(token)) throw new LinkIsOver("setup");
        var problem = accounts.setUp(token, name, email, password);
        if (problem.isEmpty()) return "redirect:/sign-in";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String said = words.of(
                "setup.problem."
                        + problem.get()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                Accounts.SHORTEST_PASSWORD,
                password.length());
        model.addAttribute("page", new SetupPage(token, name, email, field(problem.get()), said));
        return "setup";
    }

    private static String field(Problem problem) {
        return switch (problem) {
            case NAME -> "name";
            case EMAIL, EMAIL_TAKEN -> "email";
            case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_GUESSABLE, LINK_USED -> "password";
        };
    }

    record SignInPage(@Nullable String problem, String email) {}

    /// @param field which the problem is about
    record SetupPage(
            String token,
            String name,
            String email,
            @Nullable String field,
            @Nullable String problem) {

        public @Nullable String problem(String at) {
            return at.equals(field) ? problem : null;
        }

        public int shortest() {
            return Accounts.SHORTEST_PASSWORD;
        }
    }
}
