package seesaw.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import seesaw.model.Explanation;
import seesaw.model.Model;
import seesaw.model.Polarity;
import seesaw.model.RunFailure;
import seesaw.model.RunSpec;
import seesaw.model.Trajectory;
import seesaw.model.Variable;

/// Writes what there is to say about a variable.
final class ExplanationText {
    private static final int TITLES = 14;
    private static final int MOST_COLUMNS = 6;

    private final Model model;
    private final RunSpec run;
    private final Page page;

    ExplanationText(Model model, RunSpec run, Page page) {
        this.model = model;
        this.run = run;
        this.page = page;
    }

    static int indent() {
        return TITLES;
    }

    void write(Explanation explanation, Path file) {
        Variable variable = explanation.variable();
        page.line(variable.name() + " (" + kind(variable) + ", " + file + ":" + variable.line() + ")");
        page.entry("Equation", variable.dimensions().isEmpty() ? flowing(variable.equation()) : variable.equation());
        String inferred = explanation.inferredUnits();
        page.entry("Units", inferred.isEmpty() ? variable.units() : inferred + ", as its uses have it");
        page.entry("Dimensions", String.join(", ", variable.dimensions()));
        page.entry("Note", flowing(variable.documentation()));
        page.entry("Value", course(variable));
        influences("Depends on", explanation.dependsOn());
        influences("Starts from", explanation.startsFrom());
        influences("Used by", explanation.usedBy());
        loops(explanation.loops());
    }

    /// Line breaks as in the file mean nothing; a blank line is one between paragraphs.
    private static String flowing(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\h*\\R\\h*\\R\\s*")) {
            paragraphs.add(paragraph.replaceAll("\\h*\\R\\h*", " "));
        }
        return String.join("\n", paragraphs);
    }

    private static String kind(Variable variable) {
        String kind = variable.kind().name().toLowerCase(Locale.ROOT);
        return variable.constant() ? "constant" : kind;
    }

    /// First and last value of a run, of each element when there are few.
    private String course(Variable variable) {
        if (variable.columns().isEmpty()) return "";
        Trajectory course;
        try {
            course = model.run(run.withKeep(variable.columns()));
        } catch (RunFailure failure) {
            return "the model does not run: " + failure.problem().message();
        }
        List<String> lines = new ArrayList<>();
        for (String column : variable.columns()) {
            if (lines.size() == MOST_COLUMNS) {
                lines.add("… and " + (variable.columns().size() - MOST_COLUMNS) + " more");
                break;
            }
            String element = column.substring(column.indexOf('[') < 0 ? column.length() : column.indexOf('['));
            lines.add((element + " " + course(course, column)).strip());
        }
        return String.join("\n", lines);
    }

    private static String course(Trajectory course, String column) {
        double[] values = course.values(column);
        double[] times = course.times();
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        int last = values.length - 1;
        if (low == high) return Figure.plain(low) + " throughout";
        boolean within = low < Math.min(values[0], values[last]) || high > Math.max(values[0], values[last]);
        return Figure.plain(values[0]) + " at " + Figure.plain(times[0]) + ", " + Figure.plain(values[last]) + " at "
                + Figure.plain(times[last])
                + (within ? "; between " + Figure.plain(low) + " and " + Figure.plain(high) : "");
    }

    private void influences(String title, List<Explanation.Influence> influences) {
        String head = title;
        for (Explanation.Influence influence : influences) {
            String unit =
                    model.variable(influence.variable()).map(Variable::units).orElse("");
            String about = unit.isBlank() ? "" : " (" + unit.strip() + ")";
            page.words(head, List.of(influence.polarity().sign() + " " + influence.variable() + about));
            head = "";
        }
    }

    private void loops(List<Explanation.Loop> loops) {
        for (Explanation.Loop loop : loops) {
            List<String> words = new ArrayList<>(List.of(name(loop.polarity())));
            for (int i = 0; i < loop.variables().size(); i++) {
                words.add((i == 0 ? "" : "→ ") + loop.variables().get(i));
            }
            page.words("Loop", words);
        }
    }

    private static String name(Polarity polarity) {
        return switch (polarity) {
            case SAME -> "reinforcing:";
            case OPPOSITE -> "balancing:";
            case CHANGING -> "reinforcing and balancing by turns:";
            case SILENT -> "silent in this run:";
        };
    }
}
