package seesaw.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 with the place of every key and value.
///
/// The parser is the one that Jackson's YAML format is built on. Its nodes are used directly because Jackson drops the
/// places.
final class YamlReader {

    /// Anchors let a small file stand for a huge one; no real pack comes near these.
    private static final int MOST_NODES = 200_000;

    private static final int DEEPEST = 40;

    private final String file;
    private final Problems problems;
    private int nodes;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The file's content, or empty when it has none or is not YAML, which is then among the problems.
    static Optional<Yaml> read(String file, String text, Problems problems) {
        return new YamlReader(file, problems).read(text);
    }

    private Optional<Yaml> read(String text) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder()
                            .setLabel(file)
                            .setMaxAliasesForCollections(MOST_NODES)
                            .build())
                    .composeString(text);
            if (root.isPresent()) return Optional.of(convert(root.get(), 0));
            problems.add(new Place(file, 1, 1), "The file is empty.", "Write its content, or delete it.");
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark().or(e::getContextMark).map(this::place).orElse(Place.in(file));
            problems.add(
                    place,
                    "This is not YAML: " + e.getProblem().replaceAll("\\s+", " ") + ".",
                    "Look at the indent, the quotes and the brackets here and one line above.");
        } catch (TooMuch e) {
            problems.add(Place.in(file), "The file repeats itself without end.", "Write it without anchors (& and *).");
        } catch (YamlEngineException e) {
            problems.add(Place.in(file), "This is not YAML: " + e.getMessage() + ".", "Save the file as UTF-8 text.");
        }
        return Optional.empty();
    }

    private Yaml convert(Node node, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) throw new TooMuch();
        Place place = node.getStartMark().map(this::place).orElse(Place.in(file));
        return switch (node) {
            case MappingNode mapping -> mapping(place, mapping, depth);
            case SequenceNode sequence -> {
                List<Yaml> items = new ArrayList<>();
                for (Node item : sequence.getValue()) items.add(convert(item, depth + 1));
                yield new Yaml.Sequence(place, items);
            }
            case ScalarNode scalar -> new Yaml.Scalar(place, scalar.getValue(), scalar.isPlain());
            default -> throw new IllegalStateException("YAML has no other kind of node: " + node.getNodeType());
        };
    }

    private Yaml mapping(Place place, MappingNode mapping, int depth) {
        var entries = new LinkedHashMap<String, Yaml.Entry>();
        for (NodeTuple pair : mapping.getValue()) {
            Place keyPlace = pair.getKeyNode().getStartMark().map(this::place).orElse(place);
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                problems.add(keyPlace, "A key must be a word.", "Write `key: value`.");
                continue;
            }
            var entry = new Yaml.Entry(keyPlace, convert(pair.getValueNode(), depth + 1));
            Yaml.Entry first = entries.putIfAbsent(key.getValue(), entry);
            if (first != null)
                problems.add(
                        keyPlace,
                        "“" + key.getValue() + "” is here a second time.",
                        "It is already in line " + first.keyPlace().line() + "; keep one of the two.");
        }
        return new Yaml.Mapping(place, entries);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
