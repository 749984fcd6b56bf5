package seesaw.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// A model means the same when its variables are listed in another order and its equations are spelt otherwise.
class MutantTests {
    private static final int MUTANTS_OF_EACH = 4;

    static Stream<Path> files() throws IOException {
        return ConformanceTests.possible();
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesTheReferenceOutputHoweverItIsWritten(Path file) throws Exception {
        for (int seed = 0; seed < MUTANTS_OF_EACH; seed++) {
            String mutant = mutant(Files.readString(file), new Random(seed));
            Model model = Model.read(mutant, file.toString(), ConformanceTests.compat(file));
            assertThat(ConformanceTests.reference(file).difference(model.run(RunSpec.asWritten())))
                    .as("mutant " + seed)
                    .isNull();
        }
    }

    private static String mutant(String source, Random random) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(source.replace("\ufeff", ""))));
        // The serialiser, unlike the reader, wants the vendor's prefix declared.
        document.getDocumentElement().setAttribute("xmlns:isee", "http://iseesystems.com/XMILE");
        NodeList variables = document.getElementsByTagName("variables");
        for (int i = 0; i < variables.getLength(); i++) shuffle(variables.item(i), random);
        NodeList equations = document.getElementsByTagName("eqn");
        for (int i = 0; i < equations.getLength(); i++) {
            boolean unit = "unit".equals(equations.item(i).getParentNode().getNodeName());
            if (!unit)
                equations.item(i).setTextContent(respelt(equations.item(i).getTextContent(), random));
        }
        var text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private static void shuffle(Node variables, Random random) {
        List<Node> elements = new ArrayList<>();
        for (Node child = variables.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) elements.add(child);
        }
        Collections.shuffle(elements, random);
        for (Node element : elements) variables.appendChild(element);
    }

    private static String respelt(String equation, Random random) {
        if (equation.isBlank() || equation.contains("{")) return equation;
        String text = equation.strip();
        if (random.nextBoolean()) text = text.toUpperCase(Locale.ROOT);
        if (random.nextBoolean()) text = text.replace("*", " {times}\n * ").replace("+", "\t+ ");
        if (random.nextBoolean() && !text.contains(",") && !text.contains(";")) text = "( +(" + text + ") )";
        if (random.nextBoolean()) text = "{ a note (with { braces }) } " + text + "\r\n";
        return text;
    }
}
