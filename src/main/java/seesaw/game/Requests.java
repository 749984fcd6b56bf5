package seesaw.game;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Every leave that was asked for, in order.
record Requests(SequencedMap<RequestId, Request> all) {

    static final Requests NONE = new Requests(Sequenced.empty());

    enum Standing {
        OPEN,
        GIVEN,
        REFUSED,
        /// It is no longer wanted.
        DROPPED
    }

    /// @param lapsed nobody answered: the default counted
    /// @param reason of the answer; blank without one
    record Request(
            RequestId id,
            OrganisationId from,
            OrganisationId of,
            LeverId lever,
            String consent,
            String round,
            boolean byGame,
            Text words,
            Instant at,
            Standing standing,
            boolean lapsed,
            Text reason) {

        boolean isLive() {
            return standing != Standing.DROPPED;
        }

        private Request answered(boolean given, boolean byDefault, Text why) {
            return new Request(
                    id,
                    from,
                    of,
                    lever,
                    consent,
                    round,
                    byGame,
                    words,
                    at,
                    given ? Standing.GIVEN : Standing.REFUSED,
                    byDefault,
                    why);
        }

        private Request explained(Text more) {
            return new Request(id, from, of, lever, consent, round, byGame, more, at, standing, lapsed, reason);
        }

        private Request dropped() {
            return new Request(
                    id, from, of, lever, consent, round, byGame, words, at, Standing.DROPPED, lapsed, reason);
        }
    }

    /// What is asked in a round, and has not been dropped.
    List<Request> live(String round) {
        return all.values().stream()
                .filter(each -> each.isLive() && each.round().equals(round))
                .toList();
    }

    Optional<Request> live(String round, LeverId lever, String consent) {
        return live(round).stream()
                .filter(each -> each.lever().equals(lever) && each.consent().equals(consent))
                .findFirst();
    }

    RequestId nextId(int ahead) {
        return RequestId.number(all.size() + 1 + ahead);
    }

    Requests after(RequestEvent event, Instant at) {
        return switch (event) {
            case RequestEvent.RequestOpened opened ->
                new Requests(Sequenced.with(
                        all,
                        opened.request(),
                        new Request(
                                opened.request(),
                                opened.from(),
                                opened.of(),
                                opened.lever(),
                                opened.consent(),
                                opened.round(),
                                opened.byGame(),
                                opened.words(),
                                at,
                                Standing.OPEN,
                                false,
                                new Text(""))));
            case RequestEvent.RequestExplained(RequestId id, Text words) -> with(id, each -> each.explained(words));
            case RequestEvent.RequestAnswered(RequestId id, boolean given, Text reason) ->
                with(id, each -> each.answered(given, false, reason));
            case RequestEvent.RequestDropped(RequestId id) -> with(id, Request::dropped);
            case RequestEvent.RequestLapsed(RequestId id, boolean given) ->
                with(id, each -> each.answered(given, true, each.reason()));
        };
    }

    private Requests with(RequestId id, UnaryOperator<Request> change) {
        Request present = all.get(id);
        if (present == null) throw new IllegalStateException("No " + id);
        return new Requests(Sequenced.with(all, id, change.apply(present)));
    }
}
