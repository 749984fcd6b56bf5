package seesaw.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import seesaw.live.LiveGames.CouldNotOpen;

/// Says in the product's words what is not there or went wrong. What is our own mistake is logged with a number, and
/// the
/// page shows the number.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<String> KNOWN = List.of("403", "404", "500", "503");

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    /// Reached when the server itself answers with an error, before or after a page of ours.
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) return page(HttpStatus.NOT_FOUND, response, null);
        HttpStatusCode code = HttpStatusCode.valueOf((Integer) status);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return cause instanceof Throwable mistake ? ours(mistake, response) : page(code, response, null);
    }

    @ExceptionHandler
    ModelAndView over(LinkIsOver over, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        boolean setup = over.kind().equals("setup");
        return new ModelAndView(
                "error",
                "page",
                new Page(
                        words.of("setup.over.title"),
                        words.of(setup ? "setup.over.what" : "join.device-over"),
                        setup ? words.of("setup.over.next") : "",
                        null));
    }

    @ExceptionHandler
    ModelAndView noSuchThing(MethodArgumentTypeMismatchException notAnId, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, response, null);
    }

    @ExceptionHandler
    ModelAndView cannotSave(CouldNotOpen refused, HttpServletResponse response) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, response, null);
    }

    @ExceptionHandler
    ModelAndView ours(Throwable mistake, HttpServletResponse response) {
        if (mistake instanceof ErrorResponse known) return page(known.getStatusCode(), response, null);
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Error {}", reference, mistake);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, response, reference);
    }

    private ModelAndView page(HttpStatusCode status, HttpServletResponse response, @Nullable String reference) {
        response.setStatus(status.value());
        String exact = String.valueOf(status.value());
        String kind = status.is5xxServerError() ? "500" : "404";
        String key = "error." + (KNOWN.contains(exact) ? exact : kind);
        return new ModelAndView(
                "error",
                "page",
                new Page(words.of(key + ".title"), words.of(key + ".what"), words.of(key + ".next"), reference));
    }

    /// @param reference number under which the mistake is in the log
    record Page(
            String title,
            String what,
            String next,
            @Nullable String reference) {}
}
