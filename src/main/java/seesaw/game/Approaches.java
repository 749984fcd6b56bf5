package seesaw.game;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Who approached whom, by messages, offers and mentions, and who answered after how long.
final class Approaches {

    /// From one organisation to another.
    record Pair(OrganisationId from, OrganisationId to) {}

    /// Counts of one pair.
    static final class Contact {
        int messages;
        int offers;
        int mentions;
        int answered;
        private Duration waited = Duration.ZERO;
        private final SequencedMap<String, Instant> waiting = new LinkedHashMap<>();

        /// Since when the oldest approach waits for an answer.
        Optional<Instant> waitingSince() {
            return waiting.values().stream().min(Comparator.naturalOrder());
        }

        int unanswered() {
            return waiting.size();
        }

        /// Minutes that an answer took, on average; −1 without an answer.
        int minutes() {
            return answered == 0 ? -1 : (int) Math.round(waited.toSeconds() / 60.0 / answered);
        }

        private void asks(String where, Instant at) {
            if (!waiting.containsKey(where)) waiting.put(where, at);
        }

        private void isAnswered(String where, Instant at) {
            Instant since = waiting.remove(where);
            if (since == null) return;
            answered++;
            waited = waited.plus(Duration.between(since, at));
        }
    }

    private final SequencedMap<Pair, Contact> contacts = new LinkedHashMap<>();

    Approaches(GameState state) {
        state.threads().values().forEach(this::talked);
        state.deals().all().values().stream().filter(deal -> !deal.isDraft()).forEach(this::dealt);
    }

    SequencedMap<Pair, Contact> all() {
        return contacts;
    }

    Optional<Contact> between(OrganisationId from, OrganisationId to) {
        return Optional.ofNullable(contacts.get(new Pair(from, to)));
    }

    private Contact contact(OrganisationId from, OrganisationId to) {
        return contacts.computeIfAbsent(new Pair(from, to), _ -> new Contact());
    }

    private void talked(TalkThread thread) {
        for (TalkThread.Said said : thread.messages()) {
            List<OrganisationId> others = thread.others(said.from());
            for (OrganisationId other : others) {
                contact(other, said.from()).isAnswered(thread.id(), said.at());
                Contact contact = contact(said.from(), other);
                contact.messages++;
                contact.asks(thread.id(), said.at());
            }
            for (OrganisationId mentioned : said.mentions()) {
                boolean isElsewhere = !mentioned.equals(said.from()) && !others.isEmpty();
                if (isElsewhere) contact(said.from(), mentioned).mentions++;
            }
        }
    }

    private void dealt(DealState deal) {
        String where = deal.id().value();
        List<OrganisationId> parties = deal.proposal().parties();
        for (Recorded step : deal.steps()) {
            if (!(step.event() instanceof DealEvent event)) continue;
            switch (event) {
                case DealEvent.DealOffered offered -> offered(where, offered.by(), parties, step.at());
                case DealEvent.DealCountered countered -> {
                    answered(where, countered.by(), parties, step.at());
                    offered(where, countered.by(), parties, step.at());
                }
                case DealEvent.DealAccepted accepted -> answered(where, accepted.organisation(), parties, step.at());
                case DealEvent.DealDeclined declined -> settled(where, declined.organisation(), parties, step.at());
                case DealEvent.DealWithdrawn _ -> nobodyWaits(where, parties);
                case DealEvent.DealDrafted _,
                        DealEvent.DraftDiscarded _,
                        DealEvent.DealApproved _,
                        DealEvent.AcceptanceWithdrawn _,
                        DealEvent.DealExpired _,
                        DealEvent.DealAgreed _,
                        DealEvent.ConsentGiven _,
                        DealEvent.ConsentRefused _,
                        DealEvent.DealInForce _,
                        DealEvent.TermWithheld _,
                        DealEvent.TermDisputed _,
                        DealEvent.TermRuled _,
                        DealEvent.TermsMarked _,
                        DealEvent.DealVoided _ -> {}
            }
        }
    }

    private void offered(String where, OrganisationId by, List<OrganisationId> parties, Instant at) {
        for (OrganisationId other : others(by, parties)) {
            Contact contact = contact(by, other);
            contact.offers++;
            contact.asks(where, at);
        }
    }

    private void answered(String where, OrganisationId by, List<OrganisationId> parties, Instant at) {
        for (OrganisationId other : others(by, parties)) contact(other, by).isAnswered(where, at);
    }

    /// A refusal answers whoever offered, and nobody else has to answer any more.
    private void settled(String where, OrganisationId by, List<OrganisationId> parties, Instant at) {
        answered(where, by, parties, at);
        nobodyWaits(where, parties);
    }

    private void nobodyWaits(String where, List<OrganisationId> parties) {
        for (OrganisationId from : parties) {
            for (OrganisationId to : others(from, parties))
                contact(from, to).waiting.remove(where);
        }
    }

    private static List<OrganisationId> others(OrganisationId by, List<OrganisationId> parties) {
        var others = new ArrayList<>(parties);
        others.remove(by);
        return others;
    }
}
