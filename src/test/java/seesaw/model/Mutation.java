package seesaw.model;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Writes a model file in another way that means the same: other spellings of names and equations, another order of
/// variables, of what a variable holds and of sections, arrays written out, vendors' additions, another prefix,
/// another model around it. Which of these happen depends on the seed alone.
final class Mutation {
    private static final String VENDOR = "isee:";
    private static final List<String> SEPARATORS = List.of(" ", "_", "  ", " _ ", "\\n", "\u00a0", "__");
    private static final List<String> VARIABLES = List.of("stock", "flow", "aux");

    private final Document document;
    private final Random random;

    private Mutation(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    /// The same model in other words.
    static String of(String source, int seed) throws Exception {
        var mutation = new Mutation(parsed(source), new Random(seed));
        mutation.respell();
        if (mutation.random.nextBoolean()) mutation.writeArraysOut();
        if (mutation.random.nextBoolean()) mutation.turnAuxiliariesIntoFlows();
        mutation.shuffle();
        mutation.addWhatVendorsAdd();
        return mutation.text();
    }

    /// The same model as a module of an empty one, or null when it cannot be one.
    static @Nullable String wrapped(String source, String module) throws Exception {
        Document document = parsed(source);
        NodeList models = document.getElementsByTagName("model");
        boolean refersToRoot = source.contains("from=\".") || source.matches("(?s).*[^\\w\")\\].]\\.[A-Za-z_].*");
        boolean hasClock = models.item(0) instanceof Element only && first(only, "sim_specs") != null;
        if (models.getLength() != 1 || refersToRoot || hasClock) return null;
        Element inner = (Element) models.item(0);
        inner.setAttribute("name", module);
        Element outer = document.createElement("model");
        Element variables = document.createElement("variables");
        Element instance = document.createElement("module");
        instance.setAttribute("name", module);
        variables.appendChild(instance);
        outer.appendChild(variables);
        document.getDocumentElement().appendChild(outer);
        return new Mutation(document, new Random(0)).serialised();
    }

    private static Document parsed(String source) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source.replace("\ufeff", ""))));
        // The serialiser, unlike the reader, wants the vendor's prefix declared.
        document.getDocumentElement().setAttribute("xmlns:isee", "http://iseesystems.com/XMILE");
        return document;
    }

    private static @Nullable Element first(Element parent, String name) {
        return children(parent).stream()
                .filter(each -> each.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) children.add(element);
        }
        return children;
    }

    private List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    private void respell() {
        for (String kind : List.of("stock", "flow", "aux", "gf", "module", "dim", "elem", "model", "macro"))
            for (Element each : all(kind)) respell(each, "name");
        for (Element each : all("module")) respell(each, "model");
        for (Element each : all("element")) respell(each, "subscript");
        for (Element each : all("connect")) {
            respell(each, "from");
            respell(each, "to");
        }
        for (String kind : List.of("inflow", "outflow", "parm"))
            for (Element each : all(kind)) each.setTextContent(" " + named(each.getTextContent()) + "\n");
        for (Element each : all("eqn"))
            if (!"unit".equals(each.getParentNode().getNodeName()))
                each.setTextContent(equation(each.getTextContent()));
        for (Element each : all("sim_specs"))
            if (each.hasAttribute("method")) each.setAttribute("method", inSomeCase(each.getAttribute("method")));
    }

    private void respell(Element element, String attribute) {
        if (!element.getAttribute(attribute).isBlank()) {
            element.setAttribute(attribute, named(element.getAttribute(attribute)));
        }
    }

    private String named(String name) {
        var text = new StringBuilder();
        for (String part : inSomeCase(name.strip()).splitWithDelimiters("[ _]+", 0)) {
            boolean between = part.isBlank() || part.startsWith("_") || part.startsWith(" ");
            text.append(between ? SEPARATORS.get(random.nextInt(SEPARATORS.size())) : part);
        }
        return text.toString();
    }

    /// Letters of ASCII alone: others have more than one small letter for a great one. What follows a
    /// backslash stays.
    private String inSomeCase(String text) {
        int way = random.nextInt(3);
        var result = new StringBuilder(text);
        for (int i = 0; way > 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter && (i == 0 || text.charAt(i - 1) != '\\'))
                result.setCharAt(
                        i, way == 1 || random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return result.toString();
    }

    private String equation(String equation) {
        if (equation.isBlank() || equation.contains("{") || equation.contains("\"")) return equation;
        String text = inSomeCase(equation.strip());
        if (random.nextBoolean()) text = text.replace("*", " {times}\n * ").replaceAll("(?<![0-9.][eE])\\+", "\t+ ");
        if (random.nextBoolean())
            text = text.replace(",", " ,\r\n").replace("(", "( ").replace(")", " )");
        if (random.nextBoolean()) text = text.replace("_", "__");
        if (random.nextBoolean() && !text.contains(",") && !text.contains(";")) text = "( +(" + text + ") )";
        if (random.nextBoolean()) text = "{ a note (with { braces }) } " + text + "\r\n";
        return text;
    }

    /// One equation for a whole array becomes the same equation for each element.
    private void writeArraysOut() {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        for (Element dimensions : children(document.getDocumentElement())) {
            if (!dimensions.getTagName().equals("dimensions")) continue;
            for (Element dim : children(dimensions))
                elements.put(Names.canonical(dim.getAttribute("name")), names(dim));
        }
        for (String kind : VARIABLES) {
            for (Element variable : all(kind)) {
                @Nullable Element dimensions = first(variable, "dimensions");
                @Nullable Element eqn = first(variable, "eqn");
                List<Element> equations = children(variable).stream()
                        .filter(each -> each.getTagName().equals("eqn"))
                        .toList();
                boolean plain = dimensions != null
                        && equations.size() == 1
                        && !eqn.getTextContent().matches("(?s).*[,;].*")
                        && first(variable, "element") == null
                        && first(variable, "init_eqn") == null;
                if (!plain) continue;
                List<String> subscripts = List.of("");
                for (Element dim : children(dimensions))
                    subscripts = crossed(subscripts, elements.get(Names.canonical(dim.getAttribute("name"))));
                variable.removeChild(eqn);
                for (String subscript : subscripts) {
                    Element element = document.createElement("element");
                    element.setAttribute("subscript", subscript);
                    element.appendChild(eqn.cloneNode(true));
                    variable.appendChild(element);
                }
            }
        }
    }

    private static List<String> names(Element dim) {
        List<String> names = new ArrayList<>();
        for (Element elem : children(dim)) names.add(elem.getAttribute("name"));
        int size = dim.getAttribute("size").isBlank()
                ? 0
                : Integer.parseInt(dim.getAttribute("size").strip());
        for (int i = 1; names.size() < size; i++) names.add(Integer.toString(i));
        return names;
    }

    private static List<String> crossed(List<String> before, List<String> elements) {
        List<String> all = new ArrayList<>();
        for (String start : before) {
            for (String element : elements) all.add(start.isEmpty() ? element : start + " , " + element);
        }
        return all;
    }

    /// A flow that no stock lists is an auxiliary in all but name.
    private void turnAuxiliariesIntoFlows() {
        if (!all("behavior").isEmpty()) return;
        for (Element variable : all("aux")) {
            boolean alone = first(variable, "eqn") != null
                    && variable.getAttribute("access").isEmpty();
            if (alone && random.nextInt(3) == 0) document.renameNode(variable, null, "flow");
        }
    }

    private void shuffle() {
        for (Element variables : all("variables")) reorder(variables, false);
        for (String kind : VARIABLES) for (Element each : all(kind)) reorder(each, true);
        reorder(document.getDocumentElement(), true);
    }

    /// @param keepsLists whether children of one name keep their order among themselves, as outflows must
    private void reorder(Element parent, boolean keepsLists) {
        List<Element> elements = children(parent);
        List<Element> mixed = new ArrayList<>(elements);
        Collections.shuffle(mixed, random);
        Set<Element> placed = new LinkedHashSet<>();
        for (Element next : mixed) {
            Element chosen = !keepsLists
                    ? next
                    : elements.stream()
                            .filter(each -> each.getTagName().equals(next.getTagName()) && !placed.contains(each))
                            .findFirst()
                            .orElseThrow();
            placed.add(chosen);
            parent.appendChild(chosen);
        }
    }

    private void addWhatVendorsAdd() {
        for (String kind : VARIABLES) {
            for (Element each : all(kind)) {
                if (random.nextBoolean()) each.setAttribute(VENDOR + "name", "something else");
                if (random.nextBoolean()) each.appendChild(nonsense("eqn"));
                if (random.nextBoolean())
                    each.appendChild(document.createElement("doc")).setTextContent("x = 1 < 2");
            }
        }
        for (Element each : all("variables")) {
            each.appendChild(nonsense("aux"));
            each.appendChild(document.createElement("group")).appendChild(document.createElement("entity"));
        }
        for (Element each : all("model"))
            each.appendChild(document.createElement("views")).appendChild(view());
        document.getDocumentElement().appendChild(nonsense("sim_specs"));
    }

    private Element nonsense(String name) {
        Element element = document.createElement(VENDOR + name);
        element.setAttribute("name", "nonsense");
        element.appendChild(document.createElement("eqn")).setTextContent("1 + ");
        return element;
    }

    private Element view() {
        Element view = document.createElement("view");
        Element stock = document.createElement("stock");
        stock.setAttribute("name", "drawn");
        stock.setAttribute("x", "100");
        view.appendChild(stock);
        return view;
    }

    private String text() throws Exception {
        String text = serialised();
        if (random.nextBoolean())
            text = text.replaceAll("(</?)(?=[A-Za-z_]+[\\s/>])", "$1own:")
                    .replace("<own:xmile ", "<own:xmile xmlns:own=\"o\" ");
        if (random.nextBoolean()) text = "\ufeff" + text;
        if (random.nextBoolean()) text = text.replace("\r\n", "\n").replace("\n", "\r\n");
        return text;
    }

    private String serialised() throws Exception {
        var text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
