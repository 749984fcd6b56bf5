package seesaw.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser without script: keeps cookies, follows redirects when told to, sends forms with the token of the last
/// page.
final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String server;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(jar).build();
    private String token = "";

    Caller(int port) {
        this.server = "http://localhost:" + port;
    }

    record Answer(int status, String path, String html, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// Opens a page and follows redirects.
    Answer open(String path) {
        return followed(look(path));
    }

    /// Opens a page as it is.
    Answer look(String path) {
        return ask(HttpRequest.newBuilder(address(path)).GET().build(), path);
    }

    /// Sends a form and follows redirects: names and values in turn.
    Answer send(String path, String... fields) {
        return followed(sendOnly(path, fields));
    }

    Answer sendOnly(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        return ask(request, path);
    }

    /// From now on forms go out without the token that our pages give.
    Caller withoutToken() {
        token = "";
        return this;
    }

    List<HttpCookie> cookies() {
        return jar.getCookieStore().getCookies();
    }

    void add(HttpCookie cookie) {
        jar.getCookieStore().add(URI.create(server), cookie);
    }

    void takeCookiesOf(Caller other) {
        other.jar
                .getCookieStore()
                .getURIs()
                .forEach(uri -> other.jar
                        .getCookieStore()
                        .get(uri)
                        .forEach(cookie -> jar.getCookieStore().add(uri, cookie)));
    }

    private Answer followed(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < 10 && last.status() / 100 == 3; i++) {
            String to = last.header("Location");
            last = look(to.startsWith("http") ? to.substring(to.indexOf('/', 8)) : to);
        }
        return last;
    }

    private Answer ask(HttpRequest request, String path) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return new Answer(response.statusCode(), path.replaceAll("#.*", ""), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private URI address(String path) {
        return URI.create(server + path.replaceAll("#.*", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
