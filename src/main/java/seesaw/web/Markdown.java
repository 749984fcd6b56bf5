package seesaw.web;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/// Turns the Markdown of a pack into markup. HTML in it is shown, not obeyed, and addresses that run script are
/// dropped.
@Component
class Markdown {

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /// Headings go two levels down: a briefing's first heading stands under the page's own two.
    Html html(String markdown) {
        String lowered = markdown.replaceAll("(?m)^(#{1,4}) ", "##$1 ");
        return new Html(renderer.render(parser.parse(lowered)));
    }
}
