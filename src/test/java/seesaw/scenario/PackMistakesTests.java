package seesaw.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One mistake at a time in the example pack: it is named, at its line, with what to do.
class PackMistakesTests {

    private static final String SCENARIO = "scenario.yaml";
    private static final String INJECTS = "injects.yaml";
    private static final String BOTS = "bots.yaml";
    private static final String CHECKS = "checks.yaml";

    /// In `file`, `text` becomes `mistake`; then a problem stands where `at` is, says `message` and advises
    /// `advice`.
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        SCENARIO,
                        "silence: allows}",
                        "silence: alows}",
                        "alows}",
                        "There is no silence “alows”",
                        "Did you mean “allows”?"),
                mistake(
                        SCENARIO,
                        "id: money-transfer",
                        "id: words",
                        "words\n      title: Money tr",
                        "the game uses it for clauses in free words",
                        "another id"),
                mistake(
                        SCENARIO,
                        "id: good-will",
                        "id: no-surprises",
                        "no-surprises\n      title: Good",
                        "Two of kind “term” have the id “no-surprises”",
                        "another id"),
                mistake(
                        SCENARIO,
                        "kind: transfer ",
                        "kind: transfers ",
                        "transfers",
                        "There is no kind of term “transfers”",
                        "Did you mean “transfer”?"),
                mistake(
                        SCENARIO,
                        "\"{from} pays {to} {amount}\"",
                        "\"{from} pays {too} {amount}\"",
                        "\"{from} pays {too}",
                        "has a place {too} that nothing fills",
                        "{from}, {to}, {amount}"),
                mistake(
                        SCENARIO,
                        "\"{from} pays {to} {amount}\"",
                        "\"{from} pays {to}\"",
                        "\"{from} pays {to}\"",
                        "does not say {amount}",
                        "where it belongs"),
                mistake(
                        SCENARIO,
                        "max: 5, step: 0.5, default: 2}\n      confidence",
                        "max: 5, step: 0.7, default: 2}\n      confidence",
                        "0.7, default",
                        "do not reach 5",
                        "divides the range"),
                mistake(
                        SCENARIO,
                        "max: 5, step: 0.5, default: 2}\n      confidence",
                        "max: 5, step: 0.5, default: 2.2}\n      confidence",
                        "2.2",
                        "is not a step of it",
                        "Change the default"),
                mistake(
                        SCENARIO,
                        "levers: {trust: home-team-money}",
                        "levers: {trust: new-ward}",
                        "new-ward}",
                        "belongs to general, not to trust",
                        "Name a lever of trust"),
                mistake(
                        SCENARIO,
                        "levers: {trust: home-team-money}",
                        "levers: {homewell: home-hours}",
                        "{homewell: home-hours}",
                        "shared out in parts",
                        "a switch or a choice"),
                mistake(
                        SCENARIO,
                        "levers: {general: release-nurses, homewell: neighbours}",
                        "levers: {general: new-ward, homewell: neighbours}",
                        "{general: new-ward, ",
                        "are not counted alike",
                        "Make two terms"),
                mistake(
                        SCENARIO,
                        "levers: {general: release-nurses, homewell: neighbours}",
                        "levers: {general: release-nurse}",
                        "release-nurse}",
                        "There is no lever “release-nurse”",
                        "Did you mean “release-nurses”?"),
                mistake(
                        SCENARIO,
                        "      option: open ",
                        "      option: opened ",
                        "opened",
                        "There is no option of town-meeting “opened”",
                        "Did you mean “open”?"),
                mistake(
                        SCENARIO,
                        "      bound: at-least ",
                        "      bound: atleast ",
                        "atleast",
                        "There is no bound “atleast”",
                        "Did you mean “at-least”?"),
                mistake(
                        SCENARIO,
                        "{input: clinics moved, add: 0.01, delay",
                        "{input: clinic moved, add: 0.01, delay",
                        "clinic moved, add: 0.01",
                        "The model has no input “clinic moved”",
                        "Did you mean “clinics moved”?"),
                mistake(
                        SCENARIO,
                        "{input: clinics moved, add: 0.01, delay",
                        "{input: commissioner spending, add: 0.01, delay",
                        "commissioner spending, add",
                        "only one of them counts",
                        "deals move money themselves"),
                mistake(
                        SCENARIO,
                        "{input: clinics moved, add: 0.01, delay",
                        "{input: hospital new ward, set: 0.01, delay",
                        "hospital new ward, set",
                        "only one of them counts",
                        "Write `add` or `multiply`"),
                mistake(
                        SCENARIO,
                        "indicator: hospital-care, limit: 310",
                        "indicator: hospital-cares, limit: 310",
                        "hospital-cares",
                        "There is no indicator “hospital-cares”",
                        "Did you mean “hospital-care”?"),
                mistake(
                        SCENARIO,
                        "per-unit: -0.5",
                        "per-unit: 0",
                        "0, most: 2}\n      confidence: A\n    - id: public",
                        "nothing is ever owed",
                        "£m a year for each unit"),
                mistake(
                        SCENARIO,
                        "      from: [trust]\n      to: [general]",
                        "      from: [homewell]\n      to: [general]",
                        "[homewell]\n      to",
                        "“homewell” has no money of its own and cannot pay",
                        "Name organisations with `money:`"),
                mistake(
                        SCENARIO,
                        "      from: [general]\n      to: [trust, homewell]",
                        "      from: [general]\n      to: [genral]",
                        "genral",
                        "There is no organisation “genral”",
                        "Did you mean “general”?"),
                mistake(
                        SCENARIO,
                        "      consents: [homewell]",
                        "      consents: [monitor]",
                        "monitor",
                        "There is no organisation “monitor”",
                        "Use one of"),
                mistake(
                        SCENARIO,
                        "      proof: says-so-in-public ",
                        "      proof: says-so ",
                        "says-so ",
                        "There is no proof “says-so”",
                        "says-so-in-public"),
                mistake(
                        SCENARIO,
                        "organisations:\n  - id: trust",
                        "organisations:\n  - {id: news, name: The News, short: News, role: home-care, face: Writes.}\n"
                                + "  - id: trust",
                        "id: news",
                        "No organisation can have the id “news”",
                        "Choose another id"),
                mistake(
                        SCENARIO,
                        "notice: Twobridge",
                        "notise: Twobridge",
                        "notise:",
                        "is not a key of the scenario",
                        "Did you mean “notice”?"),
                mistake(
                        SCENARIO,
                        "title: Two sides",
                        "",
                        "id: two-sides",
                        "The scenario has no “title”",
                        "Add `title:`"),
                mistake(SCENARIO, "people: 80000", "people: eighty", "eighty", "a number for “people”", "Write digits"),
                mistake(SCENARIO, "people: 80000", "people: 80000.5", "80000.5", "whole number", "Change 80000.5"),
                mistake(SCENARIO, "start: 2008-04", "start: April", "April", "is not a month", "2008-04"),
                mistake(
                        SCENARIO,
                        "model: model.xmile",
                        "model: modell.xmile",
                        "modell.xmile",
                        "The pack has no model",
                        "Did you mean “model.xmile”?"),
                mistake(
                        SCENARIO,
                        "title: Two sides\n",
                        "title: Two sides\ntitle: Again\n",
                        "title: Again",
                        "is here a second time",
                        "line 5"),
                mistake(
                        SCENARIO,
                        "  - reel: between",
                        "  - real: between",
                        "real: between",
                        "neither a period, a reel nor an epilogue",
                        "Begin it with"),
                mistake(
                        SCENARIO,
                        "title: October 2008 to March 2009, from: 0.5",
                        "title: October 2008 to March 2009, from: 0.75",
                        "autumn-2008",
                        "begins at 0.75, but what comes before it ends at 0.5",
                        "`from: 0.5`"),
                mistake(
                        SCENARIO,
                        "from: 0.5, to: 1}",
                        "from: 0.5, to: 0.5}",
                        "autumn-2008",
                        "not after its start",
                        "greater"),
                mistake(SCENARIO, "to: 9", "to: 8.9", "epilogue: after", "between two steps of the model", "0.25"),
                mistake(SCENARIO, "to: 9", "to: 10", "epilogue: after", "outside the time of the model", "<sim_specs>"),
                mistake(SCENARIO, "at: 1.5,", "at: 0.5,", "at: 0.5", "outside the reel", "1 to 4"),
                mistake(SCENARIO, "at: 1.5,", "at: 3,", "at: 2.5", "news that is later", "order of time"),
                mistake(
                        SCENARIO,
                        "opens-with: delivery",
                        "opens-with: delivry",
                        "delivry",
                        "There is no restructuring “delivry”",
                        "Did you mean “delivery”?"),
                mistake(
                        SCENARIO,
                        "    opens-with: delivery\n",
                        "",
                        "id: delivery",
                        "No period opens with",
                        "opens-with: delivery"),
                mistake(
                        SCENARIO,
                        "  - {phase: decide, minutes: 10}\n",
                        "",
                        "{phase: brief",
                        "cannot do without the phase decide",
                        "Add it"),
                mistake(
                        SCENARIO,
                        "{phase: negotiate, minutes: 20}",
                        "{phase: negotiation, minutes: 20}",
                        "negotiation",
                        "There is no phase",
                        "Did you mean “negotiate”?"),
                mistake(
                        SCENARIO,
                        "{phase: negotiate, minutes: 20}",
                        "{phase: reflect, minutes: 20}",
                        "decide",
                        "out of order",
                        "brief, negotiate"),
                mistake(
                        SCENARIO,
                        "    role: commissioner",
                        "    role: comissioner",
                        "comissioner",
                        "There is no role “comissioner”",
                        "Did you mean “commissioner”?"),
                mistake(
                        SCENARIO,
                        "  - id: general\n",
                        "  - id: trust\n",
                        "trust\n    name: Twobridge General",
                        "Two of kind “organisation” have the id “trust”",
                        "another id"),
                mistake(
                        SCENARIO,
                        "  - id: general\n",
                        "  - id: General Hospital\n",
                        "General Hospital\n    name",
                        "cannot be the id",
                        "small letters"),
                mistake(
                        SCENARIO,
                        "short: Care Trust",
                        "short: Care Trust of Twobridge and all around",
                        "Care Trust of",
                        "at most 24 fit a chip",
                        "Shorten"),
                mistake(
                        SCENARIO,
                        "budget: trust-money",
                        "budget: margin",
                        "margin, spending",
                        "cannot see its own budget",
                        "audience"),
                mistake(
                        SCENARIO,
                        "spending: commissioner spending",
                        "spending: commisioner spending",
                        "commisioner",
                        "The model has no input",
                        "Did you mean “commissioner spending”?"),
                mistake(
                        SCENARIO,
                        "available: {from: 2012-13, with: [partnership]}\n\nseat",
                        "available: {from: 2012-14, with: [partnership]}\n\nseat",
                        "2012-14",
                        "There is no period “2012-14”",
                        "Did you mean “2012-13”?"),
                mistake(
                        SCENARIO,
                        "      general: [Medical director]",
                        "      generl: [Medical director]",
                        "generl",
                        "There is no organisation “generl”",
                        "Did you mean “general”?"),
                mistake(
                        SCENARIO,
                        "      general: [Medical director]",
                        "      homewell: [Medical director]",
                        "\"3\"",
                        "does not exist when the game starts",
                        "moves them from"),
                mistake(
                        SCENARIO,
                        "variable: balance of care",
                        "variable: balance of car",
                        "balance of car\n",
                        "The model has no variable",
                        "Did you mean “balance of care”?"),
                mistake(
                        SCENARIO,
                        "better: up                      # up",
                        "better: more                    # up",
                        "more   ",
                        "There is no better",
                        "up, down, neither"),
                mistake(
                        SCENARIO,
                        "audience: [general], opening: 3",
                        "audience: [genral], opening: 3",
                        "genral",
                        "There is no organisation “genral”",
                        "Did you mean “general”?"),
                mistake(
                        SCENARIO,
                        "audience: [general], opening: 3",
                        "audience: [general], headline: true, opening: 3",
                        "true, opening: 3",
                        "for the big screen but not for everyone",
                        "audience: everyone"),
                mistake(
                        SCENARIO,
                        "    confidence: A\n  - {id: hospital-care",
                        "    confidence: B\n  - {id: hospital-care",
                        "B\n",
                        "no mark of confidence",
                        "V (verified)"),
                mistake(
                        SCENARIO,
                        "  home: home-care\n",
                        "  home: margin\n",
                        "margin\n  share",
                        "not everyone may see",
                        "audience: everyone"),
                mistake(SCENARIO, "  block: 20", "  block: 0", "0\n  unit", "must be above 0", "Change"),
                mistake(
                        SCENARIO,
                        "level-at: 30",
                        "level-at: 130",
                        "130",
                        "cannot be level at 130%",
                        "between 0 and 100"),
                mistake(
                        SCENARIO,
                        "kind: money ",
                        "kind: cash  ",
                        "cash ",
                        "There is no kind of lever “cash”",
                        "money, share"),
                mistake(
                        SCENARIO,
                        "range: {min: 0, max: 12, step: 0.5}",
                        "range: {min: 12, max: 0, step: 0.5}",
                        "0, step: 0.5",
                        "not above its start",
                        "max greater"),
                mistake(
                        SCENARIO,
                        "range: {min: 0, max: 12, step: 0.5}",
                        "range: {min: 0, max: 12, step: 5}",
                        "5}",
                        "do not reach 12",
                        "divides"),
                mistake(
                        SCENARIO,
                        "step: 0.5}\n    default: 0",
                        "step: 0.5}\n    default: 13",
                        "13\n",
                        "13 is outside 0 to 12",
                        "default"),
                mistake(
                        SCENARIO,
                        "step: 0.5}\n    default: 0",
                        "step: 0.5}\n    default: 0.7",
                        "0.7\n",
                        "not on a step of 0.5",
                        "default"),
                mistake(
                        SCENARIO,
                        "- {input: trust home team money} ",
                        "- {input: home teams}            ",
                        "home teams}",
                        "is a stock of the model and cannot be set",
                        "auxiliary"),
                mistake(
                        SCENARIO,
                        "- {input: trust home team money} ",
                        "- {input: balance of care}       ",
                        "balance of care}",
                        "nothing may set the balance directly",
                        "Set an input"),
                mistake(
                        SCENARIO,
                        "needs: [release-nurses] ",
                        "needs: [new-ward]       ",
                        "[new-ward]",
                        "which is not a consent",
                        "consent: true"),
                mistake(
                        SCENARIO,
                        "needs: [release-nurses] ",
                        "needs: [release-nurse]  ",
                        "release-nurse]",
                        "There is no lever “release-nurse”",
                        "Did you mean “release-nurses”?"),
                mistake(
                        SCENARIO,
                        "default: none\n",
                        "default: nothing\n",
                        "nothing\n",
                        "There is no option of town-meeting “nothing”",
                        "none, open, panel"),
                mistake(
                        SCENARIO,
                        "{id: panel, title: Citizens' panel",
                        "{id: open, title: Citizens' panel",
                        "open, title: Citizens",
                        "is in town-meeting a second time",
                        "another id"),
                mistake(
                        SCENARIO,
                        "effects: [{input: opposition shock, add: -3}]",
                        "effects: [{input: opposition shock}]",
                        "{input: opposition shock}",
                        "does not say what it does",
                        "set, add and multiply"),
                mistake(
                        SCENARIO,
                        "effects: [{input: opposition shock, add: -3}]",
                        "effects: [{input: opposition shock, add: -3, set: 1}]",
                        "{input: opposition shock, add: -3, set: 1}",
                        "two things at once",
                        "one of"),
                mistake(
                        SCENARIO,
                        "effects: [{input: opposition shock, add: -3}]",
                        "effects: [{input: opposition shock, add: -3, delay: -1}]",
                        "-1}",
                        "before its cause",
                        "0 or more"),
                mistake(
                        SCENARIO,
                        "default: off\n    consent",
                        "default: maybe\n    consent",
                        "maybe",
                        "must be true or false",
                        "true or false"),
                mistake(
                        SCENARIO,
                        "default: 80, care: home",
                        "default: 70, care: home",
                        "- {id: day",
                        "add up to 90, not to the total, 100",
                        "Change the defaults"),
                mistake(
                        SCENARIO,
                        "care: home}",
                        "care: house}",
                        "house}",
                        "There is no place of care",
                        "hospital, community, home"),
                mistake(
                        SCENARIO,
                        "organisation: homewell\n    title: Hours",
                        "organisation: homewel\n    title: Hours",
                        "homewel\n",
                        "There is no organisation “homewel”",
                        "Did you mean “homewell”?"),
                mistake(
                        SCENARIO,
                        "[{input: hospital new ward}]\n",
                        "[{input: trust home team money}]\n",
                        "new-ward",
                        "both set the input",
                        "Give each its own"),
                mistake(
                        SCENARIO,
                        "change(balance) > 0.5",
                        "change(balanse) > 0.5",
                        "balanse",
                        "There is no indicator “balanse”",
                        "Did you mean “balance”?"),
                mistake(
                        SCENARIO,
                        "change(balance) > 0.5",
                        "change(balance) >",
                        "\", headline: \"Twobridge tips",
                        "ends where a number should follow",
                        ""),
                mistake(
                        SCENARIO,
                        "change(balance) > 0.5",
                        "change(margin) > 0.5",
                        "margin) > 0.5",
                        "is not seen by everyone",
                        "widen its audience"),
                mistake(
                        SCENARIO,
                        "  - {headline: \"Twobridge stays where it is\"",
                        "  - {when: round > 1, headline: \"Twobridge stays where it is\"",
                        "{when: round > 1",
                        "no headline",
                        "without `when`"),
                mistake(
                        SCENARIO,
                        "  - {when: \"change(balance) > 0.5\", ",
                        "  - {",
                        "{headline: \"Twobridge tips",
                        "are never printed",
                        "Give this one"),
                mistake(
                        SCENARIO,
                        "default: as-it-was\n",
                        "default: as-it-is\n",
                        "as-it-is\n",
                        "There is no option of delivery “as-it-is”",
                        "Did you mean “as-it-was”?"),
                mistake(
                        SCENARIO,
                        "option: partnership, because",
                        "option: partners, because",
                        "partners, because",
                        "There is no option of delivery",
                        "Did you mean “partnership”?"),
                mistake(
                        SCENARIO,
                        "{from: general, to: homewell,",
                        "{from: general, to: general,",
                        "general, because",
                        "move to where they are",
                        "another organisation"),
                mistake(
                        SCENARIO,
                        "kind: barriers}",
                        "kind: barrier}",
                        "barrier}",
                        "There is no kind “barrier”",
                        "Did you mean “barriers”?"),
                mistake(
                        SCENARIO,
                        "    aims:\n",
                        "    goals:\n",
                        "goals:",
                        "is not a key of an organisation",
                        "Known keys"),
                mistake(
                        INJECTS,
                        "effects:\n    - {input: opposition shock",
                        "effects:\n    - {input: opposition shok",
                        "opposition shok",
                        "The model has no input",
                        "Did you mean “opposition shock”?"),
                mistake(
                        INJECTS,
                        "round: spring-2008",
                        "round: winter-2008",
                        "winter-2008",
                        "There is no round “winter-2008”",
                        "spring-2008"),
                mistake(
                        INJECTS,
                        "real: false\n  good: true",
                        "real: true\n  good: true",
                        "invented\n  real: true",
                        "A real event cannot",
                        "Name the source"),
                mistake(
                        INJECTS,
                        "- id: nurse-prize",
                        "- id: petition",
                        "petition\n  title: Prize",
                        "Two of kind “inject”",
                        "another id"),
                mistake(INJECTS, "minute: 5", "minute: -5", "-5", "whole number from 0 to 600", "Change -5"),
                mistake(
                        BOTS,
                        "opposition > 25",
                        "margin > 25",
                        "margin > 25",
                        "not seen by the bot of trust",
                        "widen its audience"),
                mistake(
                        BOTS,
                        "opposition > 25",
                        "lever(new-ward) > 25",
                        "new-ward) > 25",
                        "is not known to the bot of trust",
                        "Use an indicator"),
                mistake(BOTS, "- {value: 4}", "- {value: 14}", "14}", "14 is outside 0 to 12", "Change the value"),
                mistake(
                        BOTS,
                        "- {value: open}",
                        "- {value: opened}",
                        "opened}",
                        "it has no option “opened”",
                        "Change the value"),
                mistake(BOTS, "- {value: off}", "- {value: 0}", "0}", "neither on nor off", "Change the value"),
                mistake(
                        BOTS,
                        "  home-team-money:",
                        "  home-team-mony:",
                        "home-team-mony:",
                        "There is no lever “home-team-mony”",
                        "Did you mean “home-team-money”?"),
                mistake(BOTS, "answer: \"3\"", "answer: \"7\"", "\"7\"", "not on the scale", "1 to 5"),
                mistake(BOTS, "answer: K3 K13", "answer: K3 K99", "K3 K99", "There is no barrier “K99”", "K3"),
                mistake(
                        BOTS,
                        "to: [general], round: 1",
                        "to: [trust], round: 1",
                        "[trust], round: 1",
                        "writes to itself",
                        "other organisations"),
                mistake(BOTS, "round: 1, phase", "round: 9, phase", "9, phase", "whole number from 0 to 4", "Change 9"),
                mistake(BOTS, "stride: 1.0", "stride: 10", "10}", "from 0 to 2", "Write 1"),
                mistake(
                        CHECKS,
                        "use: [home-teams-in-full]\n    until",
                        "use: [home-teams]\n    until",
                        "home-teams]",
                        "There is no group of settings",
                        "Did you mean “home-teams-in-full”?"),
                mistake(
                        CHECKS,
                        "left-alone: [27.56, 26.01]",
                        "left-alone: [27.56]",
                        "[27.56]",
                        "has 1 numbers for 2 years",
                        "one number for each"),
                mistake(
                        CHECKS,
                        "left-alone: [27.56, 26.01]",
                        "left-alone: [27.56, 26.11]",
                        "26.11",
                        "got 26.00",
                        "Correct the model"),
                mistake(
                        CHECKS,
                        "years: [1, 5]",
                        "years: [1, 50]",
                        "50]",
                        "does not run through a year 50",
                        "Count years"),
                mistake(
                        CHECKS,
                        "run: left-alone\n  year",
                        "run: left-alon\n  year",
                        "left-alon\n",
                        "There is no run “left-alon”",
                        "Did you mean “left-alone”?"),
                mistake(
                        CHECKS,
                        "at-most: 0.1\n",
                        "at-most: -0.1\n",
                        "- value: {run: home-teams-for",
                        "B2: What is given up",
                        "Correct"),
                mistake(
                        SCENARIO,
                        "input: opposition shock\n      operation",
                        "input: opposition shok\n      operation",
                        "opposition shok\n",
                        "The model has no input “opposition shok”",
                        "Did you mean “opposition shock”?"),
                mistake(SCENARIO, "min: -10\n", "min: 10\n", "max: 10\n", "The range is empty", "above `min`"),
                mistake(SCENARIO, "size: -2 ", "size: -20 ", "size: -20", "outside its range", "from min to max"),
                mistake(SCENARIO, "lasts: 1 ", "lasts: 0 ", "lasts: 0 ", "longer than no time", "more than 0"),
                mistake(
                        SCENARIO,
                        "writers: [general]",
                        "writers: [genral]",
                        "genral",
                        "organisation “genral”",
                        "Did you mean “general”?"),
                mistake(SCENARIO, "taken-back: 0.5", "taken-back: 5", "taken-back", "from 0 to 1", "half"),
                mistake(
                        SCENARIO,
                        "front: [{input: opposition shock, add: -3, lasts: 0.5}]",
                        "front: [{input: opposition shock, set: -3, lasts: 0.5}]",
                        "id: calm",
                        "A story cannot set “opposition shock”",
                        "Write `add` and `lasts`"),
                mistake(
                        SCENARIO,
                        "front: [{input: opposition shock, add: -3, lasts: 0.5}]",
                        "front: [{input: opposition shock, add: -3}]",
                        "id: calm",
                        "never ends",
                        "Write `add` and `lasts`"),
                mistake(
                        BOTS,
                        "stories:                            # of bots that write for the press; `when` over what everybody sees\n"
                                + "  - {from: general",
                        "stories:\n  - {from: trust",
                        "from: trust",
                        "does not write for the press",
                        "`writers`"),
                mistake(BOTS, "kind: calm", "kind: clam", "kind: clam", "kind of story “clam”", "“calm”"),
                mistake(BOTS, "with: [trust]", "with: [general]", "with:", "takes part with itself", "other"),
                mistake(
                        "briefings/hospital.md",
                        "# Private\n",
                        "## Private\n",
                        "# Public",
                        "has no part `# Private`",
                        "only this organisation reads"),
                mistake("briefings/hospital.md", "You treat whoever comes.\n", "", "# Public", "is empty", "Write it"),
                mistake(
                        "briefings/hospital.md",
                        "# Public\n",
                        "Welcome.\n\n# Public\n",
                        "Welcome.",
                        "Nobody is shown",
                        "Move it below"),
                mistake(
                        "model.xmile",
                        "1 + trust_home_team_money/20",
                        "1 + trust_home_team_mony/20",
                        "trust_home_team_mony",
                        "trust_home_team_mony",
                        ""));
    }

    private static Arguments mistake(
            String file, String text, String mistake, String at, String message, String advice) {
        return arguments(file, text, mistake, at, message, advice);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    void aMistakeIsNamedAtItsLine(String file, String text, String mistake, String at, String message, String advice) {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        String before = Fixtures.text(files, file);
        assertThat(before).as("the example pack says").contains(text);
        int changedAt = before.indexOf(text);
        String after = before.substring(0, changedAt) + mistake + before.substring(changedAt + text.length());
        files.put(file, Fixtures.bytes(after));

        List<Problem> problems = PackCheck.of(Fixtures.pack(files)).problems();

        int line = lineNear(after, at, changedAt);
        assertThat(problems)
                .as("problems: %s", problems.stream().map(Problem::text).toList())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.advice()).contains(advice);
                    assertThat(problem.line()).isEqualTo(line);
                });
    }

    /// The line of the occurrence that is nearest to the change.
    private static int lineNear(String text, String at, int changedAt) {
        int nearest = -1;
        for (int i = text.indexOf(at); i >= 0; i = text.indexOf(at, i + 1))
            if (nearest < 0 || Math.abs(i - changedAt) < Math.abs(nearest - changedAt)) nearest = i;
        assertThat(nearest).as("“%s” is in the changed file", at).isNotNegative();
        return (int) text.substring(0, nearest).chars().filter(c -> c == '\n').count() + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "SOURCES.md", "injects.yaml", "bots.yaml", "scenario.yaml"})
    void aMissingFileIsNamed(String file) {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        files.remove(file);

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .anyMatch(problem ->
                        problem.file().equals(file) && problem.message().contains("has no file " + file));
    }

    @Test
    void aMissingBriefingIsNamedWhereItIsAskedFor() {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        files.put("briefings/comissioner.md", files.remove("briefings/commissioner.md"));

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .extracting(Problem::text)
                .anyMatch(text -> text.startsWith("scenario.yaml:61:")
                        && text.contains("commissioner.md is missing")
                        && text.contains("comissioner.md"))
                .anyMatch(text -> text.startsWith("briefings/comissioner.md: Nobody reads this briefing."));
    }

    @Test
    void aTermThatMovesNothingIsNamed() {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        String model = Fixtures.text(files, "model.xmile");
        files.put("model.xmile", Fixtures.bytes(model.replace("0.1*clinics_moved", "0*clinics_moved")));
        List<String> scenario = Fixtures.text(files, SCENARIO).lines().toList();

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .extracting(problem -> scenario.get(problem.line() - 1).strip(), Problem::message)
                .containsExactly(
                        tuple(
                                "- id: move-clinics",
                                "The term move-clinics moves no indicator for everyone, even at its most."),
                        tuple(
                                "- id: shared-purse",
                                "The term shared-purse moves no indicator for everyone, even at its most."));
    }

    @Test
    void promisesThatMoveNothingAreNamed() {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        String model = Fixtures.text(files, "model.xmile");
        files.put("model.xmile", Fixtures.bytes(model.replace("+ partner_trust_shock", "+ 0*partner_trust_shock")));

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "What promises do that are kept moves no indicator for everyone.",
                        "What promises do that are broken moves no indicator for everyone.");
    }

    @Test
    void anOrganisationWithoutInfluenceIsNamed() {
        TreeMap<String, byte[]> files = Fixtures.twoSides();
        String scenario = Fixtures.text(files, SCENARIO);
        files.put(
                SCENARIO,
                Fixtures.bytes(scenario.replace("[{input: hospital new ward}]", "[{input: commissioner spending}]")));

        assertThat(PackCheck.of(Fixtures.pack(files)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .contains("general has only one lever or consent", "these do not: new-ward");
                    assertThat(scenario.lines().toList().get(problem.line() - 1))
                            .contains("id: general");
                });
    }
}
