package seesaw.web;

/// Makes JSON fit to stand within a page's script element, whatever people typed into it.
final class FirstFrames {

    private FirstFrames() {}

    static Html html(String json) {
        return new Html(json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }
}
