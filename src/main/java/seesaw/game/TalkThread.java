package seesaw.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What organisations wrote to one another, or one of them to itself. The organisations that take part are the thread.
record TalkThread(String id, List<OrganisationId> organisations, List<Said> messages) {

    /// Names the facilitators in a thread; no organisation of a pack may have this id.
    static final OrganisationId CONTROL = new OrganisationId("control");

    /// @param version of the event
    /// @param seat null for a bot or control
    /// @param mentions organisations named in the text, also such as take no part
    record Said(
            long version,
            int number,
            Instant at,
            OrganisationId from,
            @Nullable SeatId seat,
            Actor by,
            Text text,
            List<OrganisationId> mentions) {}

    static String idOf(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining("+"));
    }

    static TalkThread empty(String id) {
        var organisations = new ArrayList<OrganisationId>();
        Arrays.stream(id.split("\\+")).map(OrganisationId::new).forEach(organisations::add);
        return new TalkThread(id, List.copyOf(organisations), List.of());
    }

    TalkThread with(Said said) {
        return new TalkThread(id, organisations, Sequenced.with(messages, said));
    }

    boolean has(OrganisationId organisation) {
        return organisations.contains(organisation);
    }

    List<OrganisationId> others(OrganisationId organisation) {
        return organisations.stream().filter(each -> !each.equals(organisation)).toList();
    }
}
