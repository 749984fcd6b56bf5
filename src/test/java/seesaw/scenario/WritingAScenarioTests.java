package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The guide shows the example pack, word for word, so all that it shows has been checked.
class WritingAScenarioTests {

    private static final Path GUIDE = Path.of("docs/writing-a-scenario.md");

    private static List<String> blocks(String language) throws IOException {
        var blocks = new ArrayList<String>();
        var matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        while (matcher.find()) blocks.add(matcher.group(1));
        return blocks;
    }

    @Test
    void everyYamlExampleStandsInThePackThatUsesEveryFeature() throws IOException {
        var pack = new StringBuilder();
        Fixtures.twoSides().keySet().forEach(name -> pack.append(Fixtures.text(Fixtures.twoSides(), name)));

        assertThat(blocks("yaml"))
                .hasSizeGreaterThan(15)
                .allSatisfy(block -> assertThat(pack).contains(block));
        assertThat(blocks("markdown"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(pack).contains(block));
    }

    @Test
    void everyConditionCanBeRead() throws IOException {
        var scenario = ((PackReading.Sound) PackReader.read(Fixtures.TWO_SIDES)).scenario();
        var audiences = new LinkedHashMap<String, Indicator.Audience>();
        scenario.indicators().forEach(each -> audiences.put(each.id(), each.audience()));
        List<String> levers = scenario.levers().stream().map(Lever::id).toList();
        var sight = new Sight("control", audiences, Optional.empty(), true, levers, levers);
        var problems = new Problems();

        List<String> conditions =
                blocks("conditions").stream().flatMap(String::lines).toList();
        for (String each : conditions)
            ConditionParser.read(new Yaml.Scalar(Place.in(GUIDE.toString()), each, true), sight, problems);

        assertThat(conditions).hasSizeGreaterThan(3);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everyKeyOfThePackIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        for (String name : List.of("scenario.yaml", "injects.yaml", "bots.yaml", "checks.yaml")) {
            var keys = Pattern.compile("(?m)(?:^|[{,] ?|- )\\s*([a-z][a-z-]*): ")
                    .matcher(Fixtures.text(Fixtures.twoSides(), name));
            while (keys.find())
                assertThat(guide).as("%s of %s", keys.group(1), name).contains(keys.group(1));
        }
    }
}
