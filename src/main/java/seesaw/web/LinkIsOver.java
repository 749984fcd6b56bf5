package seesaw.web;

/// A link that worked once, or for some time, and does so no more.
///
/// @see ErrorPages
final class LinkIsOver extends RuntimeException {

    private final String kind;

    /// @param kind "device" or "setup"
    LinkIsOver(String kind) {
        super("This " + kind + " link is over");
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
