package seesaw.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import seesaw.scenario.Vocabulary.Kind;

/// Reads how bots make deals: `deals:` of `bots.yaml`.
final class DealtBotsReader {

    private static final String ANY = "any";
    private static final String WORDS = "words";

    private final Pack pack;
    private final Function<String, Sight> sightOf;
    private final int rounds;

    DealtBotsReader(Pack pack, Function<String, Sight> sightOf, int rounds) {
        this.pack = pack;
        this.sightOf = sightOf;
        this.rounds = rounds;
    }

    Bots.Dealt dealt(Fields bots) {
        return bots.group("deals", "how bots make deals").map(this::read).orElse(Bots.Dealt.PLAINLY);
    }

    private Bots.Dealt read(Fields fields) {
        var dealt = new Bots.Dealt(
                offers(fields), replies(fields), consents(fields), breaches(fields), fields.text("decline", ""));
        fields.done();
        return dealt;
    }

    private List<Bots.OfferRule> offers(Fields fields) {
        List<Bots.OfferRule> offers = new ArrayList<>();
        for (Fields each : fields.groups("offers", "an offer of a bot")) {
            String from = pack.reference(each, "from", Kind.ORGANISATION);
            each.require("to");
            List<String> to = pack.references(each, "to", Kind.ORGANISATION);
            if (to.contains(from))
                pack.problems.add(each.place("to"), "A bot makes a deal with itself.", "Name the other organisations.");
            offers.add(new Bots.OfferRule(
                    from,
                    each.has("round") ? each.wholeNumber("round", 0, rounds) : 0,
                    each.oneOf("phase", PhasePlan.Phase.class, PhasePlan.Phase.NEGOTIATE, false),
                    pack.when(each, sightOf.apply(from)),
                    to,
                    terms(each, from, to),
                    pack.references(each, "conditions", Kind.ORGANISATION),
                    each.has("lasts") ? each.wholeNumber("lasts", 0, rounds) : 1,
                    each.yes("open", false),
                    each.text("words", "")));
            each.done();
        }
        return offers;
    }

    private List<Bots.OfferedTerm> terms(Fields offer, String from, List<String> to) {
        List<Bots.OfferedTerm> terms = new ArrayList<>();
        for (Fields each : offer.groups("terms", "a term of the offer")) {
            String giver =
                    pack.optionalReference(each, "from", Kind.ORGANISATION).orElse(from);
            List<String> receivers =
                    each.has("to") ? pack.references(each, "to", Kind.ORGANISATION) : others(giver, from, to);
            for (String party : receivers) {
                if (!party.equals(from) && !to.contains(party))
                    pack.problems.add(
                            each.place("to"),
                            "“" + party + "” is no party of this offer.",
                            "Add it to `to:` of the offer.");
            }
            if (!giver.equals(from) && !to.contains(giver))
                pack.problems.add(
                        each.place("from"),
                        "“" + giver + "” is no party of this offer.",
                        "Add it to `to:` of the offer.");
            terms.add(new Bots.OfferedTerm(
                    term(each, false),
                    giver,
                    receivers,
                    amount(each),
                    each.has("share") ? each.wholeNumber("share", 0, 100) : 0,
                    each.text("words", "")));
            each.done();
        }
        if (terms.isEmpty())
            pack.problems.add(offer.place(), "An offer without terms.", "Add `terms:` with one at least.");
        return terms;
    }

    /// Everybody else in the deal.
    private static List<String> others(String giver, String from, List<String> to) {
        List<String> others = new ArrayList<>(to);
        others.addFirst(from);
        others.remove(giver);
        return others;
    }

    private static Optional<Double> amount(Fields fields) {
        return fields.has("amount") ? Optional.of(fields.number("amount")) : Optional.empty();
    }

    private String term(Fields fields, boolean orAny) {
        return fields.word("term")
                .map(word -> word.text().equals(WORDS) || (orAny && word.text().equals(ANY))
                        ? word.text()
                        : pack.vocabulary.refer(Kind.TERM, word))
                .orElse(ANY);
    }

    private String organisation(Fields fields) {
        return fields.word("organisation")
                .map(word -> word.text().equals(ANY) ? ANY : pack.vocabulary.refer(Kind.ORGANISATION, word))
                .orElse(ANY);
    }

    private Condition when(Fields fields, String organisation) {
        return pack.when(fields, organisation.equals(ANY) ? pack.everyone() : sightOf.apply(organisation));
    }

    private List<Bots.ReplyRule> replies(Fields fields) {
        List<Bots.ReplyRule> replies = new ArrayList<>();
        for (Fields each : fields.groups("replies", "how a bot replies")) {
            String organisation = organisation(each);
            Bots.Reply reply = each.oneOf("reply", Bots.Reply.class, Bots.Reply.ACCEPT, true);
            if (reply == Bots.Reply.COUNTER && !each.has("amount"))
                pack.problems.add(
                        each.place("reply"), "A counter-offer needs the amount that is wanted.", "Add `amount:`.");
            replies.add(new Bots.ReplyRule(
                    organisation,
                    term(each, true),
                    when(each, organisation),
                    reply,
                    amount(each),
                    each.text("reason", "")));
            each.done();
        }
        return replies;
    }

    private List<Bots.ConsentRule> consents(Fields fields) {
        List<Bots.ConsentRule> consents = new ArrayList<>();
        for (Fields each : fields.groups("consents", "how a bot consents")) {
            String organisation = organisation(each);
            consents.add(new Bots.ConsentRule(
                    organisation,
                    term(each, true),
                    when(each, organisation),
                    each.require("given") && each.yes("given", false),
                    each.text("reason", "")));
            each.done();
        }
        return consents;
    }

    private List<Bots.BreachRule> breaches(Fields fields) {
        List<Bots.BreachRule> breaches = new ArrayList<>();
        for (Fields each : fields.groups("breaches", "a promise that a bot breaks")) {
            String organisation = pack.reference(each, "organisation", Kind.ORGANISATION);
            breaches.add(new Bots.BreachRule(
                    organisation,
                    term(each, false),
                    pack.when(each, sightOf.apply(organisation)),
                    each.text("reason", "")));
            each.done();
        }
        return breaches;
    }
}
