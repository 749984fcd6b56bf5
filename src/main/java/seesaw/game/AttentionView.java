package seesaw.game;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import seesaw.game.Approaches.Contact;
import seesaw.scenario.Organisation;
import seesaw.scenario.Scenario;

/// Shows control who gets attention and who gets none.
final class AttentionView {

    /// Flags that control can take in.
    private static final int MOST_FLAGS = 8;

    /// How long an approach may wait before control is told.
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Scenario scenario;
    private final GameState state;
    private final Cast cast;
    private final Approaches approaches;

    AttentionView(Scenario scenario, GameState state, Cast cast) {
        this.scenario = scenario;
        this.state = state;
        this.cast = cast;
        this.approaches = new Approaches(state);
    }

    DealViews.Attention attention() {
        var contacts = new ArrayList<DealViews.Approach>();
        approaches.all().forEach((pair, contact) -> {
            boolean isShown = cast.has(pair.from()) && cast.has(pair.to()) && isSeen(contact);
            if (isShown) {
                contacts.add(new DealViews.Approach(
                        pair.from().value(),
                        pair.to().value(),
                        contact.messages,
                        contact.offers,
                        contact.mentions,
                        contact.answered,
                        contact.unanswered(),
                        contact.minutes()));
            }
        });
        return new DealViews.Attention(
                cast.organisations().stream()
                        .map(each -> new DealViews.PartyChoice(each.id(), each.shortName()))
                        .toList(),
                contacts,
                flags());
    }

    private static boolean isSeen(Contact contact) {
        return contact.messages + contact.offers + contact.mentions > 0;
    }

    /// Nothing is said before anybody has begun to talk.
    private List<Phrase> flags() {
        if (approaches.all().isEmpty()) return List.of();
        var flags = new ArrayList<Phrase>();
        flags.addAll(overlooked());
        flags.addAll(waiting());
        flags.addAll(silent());
        return List.copyOf(flags.subList(0, Math.min(flags.size(), MOST_FLAGS)));
    }

    private record Overlooked(OrganisationId organisation, int by, int of) {}

    /// Organisations that more than half of the others have not contacted, the most overlooked first.
    private List<Phrase> overlooked() {
        List<OrganisationId> all = everybody();
        return all.stream()
                .map(each -> new Overlooked(
                        each,
                        (int) all.stream()
                                .filter(other -> !other.equals(each) && !contacted(other, each))
                                .count(),
                        all.size() - 1))
                .filter(each -> each.by() * 2 > each.of())
                .sorted(Comparator.comparingInt(Overlooked::by).reversed())
                .limit(MOST_FLAGS / 2)
                .map(each -> Phrase.of(
                        "attention.overlooked",
                        String.valueOf(each.by()),
                        String.valueOf(each.of()),
                        name(each.organisation())))
                .toList();
    }

    private List<OrganisationId> everybody() {
        return cast.organisations().stream()
                .map(Organisation::id)
                .map(OrganisationId::new)
                .toList();
    }

    private boolean contacted(OrganisationId from, OrganisationId to) {
        return approaches.between(from, to).filter(AttentionView::isSeen).isPresent();
    }

    private record Waiting(OrganisationId from, OrganisationId to, Duration since) {}

    /// Approaches to organisations with people that nobody has answered for long, the longest first.
    private List<Phrase> waiting() {
        var waiting = new ArrayList<Waiting>();
        approaches.all().forEach((pair, contact) -> {
            Optional<Duration> since = contact.waitingSince().map(at -> Duration.between(at, state.lastAt()));
            boolean isTold = cast.has(pair.from()) && cast.hasPeople(pair.to());
            if (isTold && since.isPresent() && since.get().compareTo(LONG) >= 0) {
                waiting.add(new Waiting(pair.from(), pair.to(), since.get()));
            }
        });
        return waiting.stream()
                .sorted(Comparator.comparing(Waiting::since).reversed())
                .limit(MOST_FLAGS / 4)
                .map(each -> Phrase.of(
                        "attention.unanswered",
                        name(each.to()),
                        name(each.from()),
                        String.valueOf(each.since().toMinutes())))
                .toList();
    }

    /// Organisations with people that have contacted nobody.
    private List<Phrase> silent() {
        List<OrganisationId> all = everybody();
        return all.stream()
                .filter(cast::hasPeople)
                .filter(each -> all.stream().noneMatch(other -> contacted(each, other)))
                .limit(MOST_FLAGS / 4)
                .map(each -> Phrase.of("attention.silent", name(each)))
                .toList();
    }

    private String name(OrganisationId organisation) {
        return scenario.organisation(organisation.value())
                .map(Organisation::shortName)
                .orElse("Control");
    }
}
