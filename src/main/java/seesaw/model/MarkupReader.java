package seesaw.model;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML from untrusted hands: no document type, no entities but the five of XML, and limits on size and depth.
///
/// Namespaces are not resolved, because most published XMILE files use the prefix `isee:` without declaring it.
final class MarkupReader {
    static final int LARGEST_FILE = 10_000_000;
    static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final Pattern LIMIT_OF_THE_PARSER = Pattern.compile("^\\s*JAXP\\d+:\\s*");

    private final SourceText source;
    private final ProblemLog log;
    /// How far the text has been followed.
    private int followed;
    private @Nullable String ownPrefix;

    MarkupReader(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
    }

    /// The root element.
    ///
    /// @throws ModelProblems when the text is not well formed or is beyond the limits
    Markup read() {
        if (source.text().length() > LARGEST_FILE) {
            throw refused("too-large", 0, "The file is larger than 10 MB", "A model of this size is not for a game.");
        }
        try {
            return elements(factory().createXMLStreamReader(new StringReader(source.text())));
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null
                    ? 0
                    : source.offset(
                            e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
            throw refused("xml", at, "The file is not well-formed XML: " + reason(e), "Mend the markup at this place.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Depth is counted here, so that an author is told in words.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    private Markup elements(XMLStreamReader xml) throws XMLStreamException {
        Deque<Markup> open = new ArrayDeque<>();
        @Nullable Markup root = null;
        int count = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var element = element(xml);
                    if (++count > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        String what = count > MOST_ELEMENTS ? "has too many elements" : "is nested too deeply";
                        throw refused("too-large", element.start(), "The markup " + what, "Remove what is not needed.");
                    }
                    if (open.peek() != null) open.peek().add(element);
                    else root = element;
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open.peek() != null) open.peek().append(xml.getText());
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(
                            "xml",
                            Math.max(0, source.text().indexOf("<!DOCTYPE")),
                            "The file declares a document type or an entity",
                            "Remove the <!DOCTYPE ...> declaration; XMILE needs none.");
                default -> {
                    // Comments and processing instructions say nothing about the model.
                }
            }
        }
        if (root == null) throw refused("xml", 0, "The file holds no XML", "Export the model as XMILE.");
        return root;
    }

    private Markup element(XMLStreamReader xml) {
        int start = nextTag();
        int end = endOfTag(start);
        followed = end;
        String name = xml.getLocalName();
        // A file may give everything that is XMILE a prefix; then that of its root is XMILE's.
        if (ownPrefix == null) ownPrefix = name.substring(0, name.indexOf(':') + 1);
        if (name.startsWith(ownPrefix)) name = name.substring(ownPrefix.length());
        var element = new Markup(name, start, end);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String vendor = prefix == null || prefix.isEmpty() ? "" : prefix + ":";
            element.put(vendor + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return element;
    }

    /// Where the next start tag begins. The parser's own idea of it depends on how lines end, so the text
    /// is followed
    /// here; what the parser has let pass is well formed.
    private int nextTag() {
        String text = source.text();
        while (true) {
            int open = text.indexOf('<', followed);
            if (open < 0) return text.length();
            if (text.startsWith("<!--", open)) followed = after("-->", open);
            else if (text.startsWith("<![CDATA[", open)) followed = after("]]>", open);
            else if (text.startsWith("<?", open)) followed = after("?>", open);
            else if (text.startsWith("</", open) || text.startsWith("<!", open)) followed = after(">", open);
            else return open;
        }
    }

    private int after(String end, int from) {
        int found = source.text().indexOf(end, from);
        return found < 0 ? source.text().length() : found + end.length();
    }

    /// Behind the bracket that closes a tag; brackets in quotes do not.
    private int endOfTag(int start) {
        String text = source.text();
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        return text.length();
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String reason = at < 0 ? message : message.substring(at + "Message: ".length());
        reason = LIMIT_OF_THE_PARSER.matcher(reason).replaceFirst("");
        return reason.strip().replaceAll("\\s+", " ");
    }

    private ModelProblems refused(String code, int offset, String message, String advice) {
        log.error(code, offset, "", message, advice);
        return new ModelProblems(log.all());
    }
}
