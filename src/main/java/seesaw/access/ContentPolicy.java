package seesaw.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/// Tells browsers that nothing on our pages comes from elsewhere, and that no script or style stands in the page
/// itself.
///
/// Browsers of 2021 do not count a socket to the same host as 'self' (Safari before 15.4), so it is named.
final class ContentPolicy implements HeaderWriter {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,260}");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "manifest-src 'self'; connect-src 'self'" + socket(request)
                        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static String socket(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) return "";
        return (request.isSecure() ? " wss://" : " ws://") + host;
    }
}
