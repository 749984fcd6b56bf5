package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import seesaw.game.DealViews.DealStage;

/// Offers that expire, and consents for which silence counts as an answer.
final class DealDeadlines {

    private static final Text NO_REASON = new Text("");

    private final Moment moment;

    DealDeadlines(Moment moment) {
        this.moment = moment;
    }

    static Stream<Instant> all(Deals deals) {
        return deals.all().values().stream().flatMap(deal -> switch (deal.stage()) {
            case OFFERED -> Stream.ofNullable(deal.expiresAt());
            case AGREED ->
                deal.consents().stream()
                        .filter(DealState.Consent::isOpen)
                        .flatMap(each -> Stream.ofNullable(each.by()));
            case DRAFT, IN_FORCE, ENDED, BROKEN, DECLINED, WITHDRAWN, EXPIRED, REFUSED, VOID -> Stream.empty();
        });
    }

    List<Event> due() {
        Instant now = moment.now();
        var events = new ArrayList<Event>();
        for (DealState deal : moment.state().deals().all().values()) {
            Instant expiresAt = deal.expiresAt();
            if (deal.stage() == DealStage.OFFERED && expiresAt != null && !now.isBefore(expiresAt)) {
                events.add(new DealEvent.DealExpired(deal.id()));
            }
            if (deal.stage() == DealStage.AGREED) {
                events.addAll(silence(deal, each -> {
                    Instant by = each.by();
                    return by != null && !now.isBefore(by);
                }));
            }
        }
        return events;
    }

    /// Offers for a round lapse when it is decided, and whoever has not allowed an agreed deal by then has
    /// its say by
    /// default.
    List<Event> atRoundsEnd() {
        var rounds = new DealRounds(moment.scenario(), moment.state());
        var events = new ArrayList<Event>();
        for (DealState deal : moment.state().deals().all().values()) {
            if (rounds.isLaterThanNow(deal.proposal().from())) continue;
            if (deal.stage() == DealStage.OFFERED) events.add(new DealEvent.DealExpired(deal.id()));
            if (deal.stage() == DealStage.AGREED) events.addAll(silence(deal, _ -> true));
        }
        return events;
    }

    private static List<Event> silence(DealState deal, Predicate<DealState.Consent> which) {
        var events = new ArrayList<Event>();
        int open =
                (int) deal.consents().stream().filter(DealState.Consent::isOpen).count();
        for (DealState.Consent consent : deal.consents()) {
            if (!consent.isOpen() || !which.test(consent)) continue;
            if (!consent.silenceAllows()) {
                return List.of(new DealEvent.ConsentRefused(deal.id(), consent.organisation(), true, NO_REASON));
            }
            events.add(new DealEvent.ConsentGiven(deal.id(), consent.organisation(), true, NO_REASON));
            open--;
        }
        if (open == 0 && !events.isEmpty()) events.add(new DealEvent.DealInForce(deal.id()));
        return events;
    }
}
