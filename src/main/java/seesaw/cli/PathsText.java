package seesaw.cli;

import java.util.ArrayList;
import java.util.List;
import seesaw.model.CausalPath;
import seesaw.model.CausalPaths;
import seesaw.model.Model;
import seesaw.model.Variable;

/// Writes the causal paths between two variables, one below the other, each with what it carries.
final class PathsText {
    private static final int GAINS = 12;

    private final Model model;
    private final Page page;

    PathsText(Model model, Page page) {
        this.model = model;
        this.page = page;
    }

    static int indent() {
        return GAINS;
    }

    void write(CausalPaths paths) {
        if (paths.paths().isEmpty()) {
            page.line("Nothing leads from " + paths.from() + " to " + paths.to() + ".");
            return;
        }
        String change = "what " + paths.to() + " gains by " + Figure.plain(paths.time()) + " for each unit that "
                + paths.from() + " is higher from the start on, along each path by itself.";
        String ends = "From " + paths.from() + units(paths.from()) + " to " + paths.to() + units(paths.to()) + ":";
        page.sentence(ends + " " + change);
        page.gap();
        paths.paths().forEach(this::path);
        page.gap();
        boolean silent = paths.paths().getFirst().gain() == 0;
        if (silent) page.line("No path carries a small change in this run: a limit or a condition stands in the way.");
        paths.total().ifPresent(total -> {
            String more = Figure.plain(paths.change()) + " more";
            page.entry(Figure.signed(total), "all together, feedback included: two runs, one with " + more);
        });
        if (!paths.complete()) page.line("There are more paths, weaker than these. --most shows more of them.");
    }

    private String units(String name) {
        int bracket = name.indexOf('[');
        String unit = model.variable(bracket < 0 ? name : name.substring(0, bracket))
                .map(Variable::units)
                .orElse("");
        return unit.isBlank() ? "" : " (" + unit.strip() + ")";
    }

    private void path(CausalPath path) {
        List<String> words = new ArrayList<>(List.of(path.links().getFirst().from()));
        for (CausalPath.Link link : path.links()) words.add("—(" + gain(link) + ")→ " + link.to());
        page.words(Figure.signed(path.gain()), words);
        path.elasticity().ifPresent(elasticity -> page.words("", List.of(Figure.signed(elasticity) + " % for 1 %")));
    }

    private String gain(CausalPath.Link link) {
        String gain = Figure.signed(link.gain());
        return switch (link.kind()) {
            case AT_ONCE -> gain;
            case LATER -> gain + ", later";
            case INTO_STOCK -> gain + " per " + (model.timeUnit().isBlank() ? "unit of time" : model.timeUnit());
            case AT_START -> gain + ", at the start";
        };
    }
}
