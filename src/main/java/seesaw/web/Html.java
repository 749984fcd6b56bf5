package seesaw.web;

/// Markup that is safe to put into a page as it stands. Only [Markdown] and [FirstFrames] make it.
record Html(String markup) {
    @Override
    public String toString() {
        return markup;
    }
}
