package seesaw.scenario;

import java.util.List;

/// A briefing file: a part under `# Public` and a part under `# Private`, both Markdown.
record Briefing(String forAll, String forSeats) {

    private static final String PUBLIC = "# Public";
    private static final String PRIVATE = "# Private";
    private static final int LONGEST_PART = 12_000;

    /// @param asked where the pack asks for this file
    static Briefing read(String file, Place asked, Pack pack) {
        if (!pack.files.has(file)) {
            List<String> known = pack.files.names().stream()
                    .filter(name -> name.startsWith("briefings/"))
                    .toList();
            pack.problems.add(
                    asked,
                    "The briefing " + file + " is missing.",
                    Spelling.nearest(file, known)
                            .map(near -> "Did you mean “" + near + "”?")
                            .orElse("Write it, with a part under `# Public` and one under `# Private`."));
            return new Briefing("", "");
        }
        List<String> lines =
                pack.files.text(file, pack.problems).orElse("").lines().toList();
        int publicAt = find(lines, PUBLIC);
        int privateAt = find(lines, PRIVATE);
        if (publicAt < 0) missing(file, PUBLIC, "everybody may read", pack);
        if (privateAt < 0) missing(file, PRIVATE, "only this organisation reads", pack);
        if (publicAt < 0 || privateAt < 0) return new Briefing("", "");
        if (privateAt < publicAt) {
            pack.problems.add(
                    new Place(file, privateAt + 1, 1),
                    "The private part comes first.",
                    "Put `# Public` above `# Private`.");
            return new Briefing("", "");
        }
        for (int i = 0; i < publicAt; i++)
            if (!lines.get(i).isBlank()) {
                pack.problems.add(
                        new Place(file, i + 1, 1), "Nobody is shown what stands above `# Public`.", "Move it below.");
                break;
            }
        return new Briefing(
                part(file, lines, publicAt, privateAt, pack), part(file, lines, privateAt, lines.size(), pack));
    }

    private static int find(List<String> lines, String heading) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).strip().equals(heading)) return i;
        return -1;
    }

    private static void missing(String file, String heading, String what, Pack pack) {
        pack.problems.add(
                new Place(file, 1, 1),
                "The briefing has no part `" + heading + "`.",
                "Write the line `" + heading + "` and below it what " + what + ".");
    }

    private static String part(String file, List<String> lines, int heading, int end, Pack pack) {
        String text = String.join("\n", lines.subList(heading + 1, end)).strip();
        if (text.isEmpty())
            pack.problems.add(
                    new Place(file, heading + 1, 1),
                    "The part `" + lines.get(heading).strip() + "` is empty.",
                    "Write it.");
        if (text.length() > LONGEST_PART)
            pack.problems.add(
                    new Place(file, heading + 1, 1),
                    "The part `" + lines.get(heading).strip() + "` has " + text.length() + " characters; at most "
                            + LONGEST_PART + " are read.",
                    "Shorten it.");
        return text;
    }
}
