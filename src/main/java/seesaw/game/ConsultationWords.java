package seesaw.game;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seesaw.scenario.Approval;
import seesaw.scenario.Consulting;
import seesaw.scenario.Lever;
import seesaw.scenario.Scenario;

/// Tells control in words what was put before the public, and what leave was asked for.
final class ConsultationWords {

    private final Scenario scenario;
    private final Consultations consultations;
    private final Requests requests;
    private final Function<OrganisationId, String> name;

    /// @param name of an organisation, as short as it has one
    ConsultationWords(
            Scenario scenario, Consultations consultations, Requests requests, Function<OrganisationId, String> name) {
        this.scenario = scenario;
        this.consultations = consultations;
        this.requests = requests;
        this.name = name;
    }

    /// Drafts are for whoever writes them.
    static boolean isTold(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.CaseDrafted _, ConsultationEvent.JudgementDrafted _ -> false;
            case ConsultationEvent.CasePublished _,
                    ConsultationEvent.CaseWithdrawn _,
                    ConsultationEvent.CaseQuestioned _,
                    ConsultationEvent.CaseAnswered _,
                    ConsultationEvent.JudgementGiven _,
                    ConsultationEvent.VerdictGiven _,
                    ConsultationEvent.TalkedOverEarly _ -> true;
        };
    }

    /// Who did it; null for control and for what the round's close brings.
    static @Nullable OrganisationId doer(ConsultationEvent event, Consultations consultations) {
        return switch (event) {
            case ConsultationEvent.CaseDrafted drafted -> drafted.organisation();
            case ConsultationEvent.CasePublished published -> published.organisation();
            case ConsultationEvent.CaseWithdrawn(ConsultationId id) -> owner(consultations, id);
            case ConsultationEvent.CaseQuestioned asked -> asked.from();
            case ConsultationEvent.CaseAnswered answered -> owner(consultations, answered.consultation());
            case ConsultationEvent.JudgementDrafted drafted -> drafted.judge();
            case ConsultationEvent.JudgementGiven given -> given.judge();
            case ConsultationEvent.VerdictGiven _, ConsultationEvent.TalkedOverEarly _ -> null;
        };
    }

    private static @Nullable OrganisationId owner(Consultations consultations, ConsultationId id) {
        return consultations.find(id).map(Consultation::by).orElse(null);
    }

    static @Nullable OrganisationId doer(RequestEvent event, Requests requests) {
        return switch (event) {
            case RequestEvent.RequestOpened opened -> opened.from();
            case RequestEvent.RequestExplained(RequestId id, Text _) -> from(requests, id);
            case RequestEvent.RequestAnswered(RequestId id, boolean _, Text _) -> of(requests, id);
            case RequestEvent.RequestDropped(RequestId id) -> from(requests, id);
            case RequestEvent.RequestLapsed _ -> null;
        };
    }

    private static @Nullable OrganisationId from(Requests requests, RequestId id) {
        Requests.Request request = requests.all().get(id);
        return request == null ? null : request.from();
    }

    private static @Nullable OrganisationId of(Requests requests, RequestId id) {
        Requests.Request request = requests.all().get(id);
        return request == null ? null : request.of();
    }

    Phrase words(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.CaseDrafted drafted ->
                Phrase.of("feed.case.drafted", name.apply(drafted.organisation()), change(drafted.change()));
            case ConsultationEvent.CasePublished published ->
                Phrase.of(
                        published.edition() == 1 ? "feed.case.published" : "feed.case.edition",
                        name.apply(published.organisation()),
                        change(published.change()));
            case ConsultationEvent.CaseWithdrawn(ConsultationId id) ->
                Phrase.of("feed.case.withdrawn", ownerOf(id), changeOf(id));
            case ConsultationEvent.CaseQuestioned asked ->
                Phrase.of("feed.case.asked", asker(asked.from()), changeOf(asked.consultation()));
            case ConsultationEvent.CaseAnswered answered ->
                Phrase.of("feed.case.answered", ownerOf(answered.consultation()), changeOf(answered.consultation()));
            case ConsultationEvent.JudgementDrafted drafted ->
                Phrase.of("feed.case.drafted", name.apply(drafted.judge()), changeOf(drafted.consultation()));
            case ConsultationEvent.JudgementGiven given ->
                Phrase.of("feed.case.judged", name.apply(given.judge()), changeOf(given.consultation()));
            case ConsultationEvent.VerdictGiven given ->
                Phrase.of(
                        "feed.case.verdict",
                        change(given.change()),
                        scenario.consulting().verdict(given.verdict()).title());
            case ConsultationEvent.TalkedOverEarly(ConsultationId id, double _) ->
                Phrase.of("feed.case.talked-over", changeOf(id));
        };
    }

    private String asker(@Nullable OrganisationId from) {
        return from == null ? "Control" : name.apply(from);
    }

    private String change(String id) {
        return scenario.consulting()
                .change(id)
                .map(Consulting.ServiceChange::title)
                .orElse(id);
    }

    private String changeOf(ConsultationId id) {
        return consultations.find(id).map(each -> change(each.change())).orElse(id.value());
    }

    private String ownerOf(ConsultationId id) {
        return consultations.find(id).map(each -> name.apply(each.by())).orElse("");
    }

    Phrase words(RequestEvent event) {
        return switch (event) {
            case RequestEvent.RequestOpened opened ->
                Phrase.of(
                        "feed.request.opened",
                        name.apply(opened.from()),
                        name.apply(opened.of()),
                        title(opened.consent()));
            case RequestEvent.RequestExplained(RequestId id, Text _) -> about("feed.request.explained", id);
            case RequestEvent.RequestAnswered(RequestId id, boolean given, Text _) ->
                about(given ? "feed.request.given" : "feed.request.refused", id);
            case RequestEvent.RequestDropped(RequestId id) -> about("feed.request.dropped", id);
            case RequestEvent.RequestLapsed(RequestId id, boolean given) ->
                about(given ? "feed.request.lapsed.given" : "feed.request.lapsed.refused", id);
        };
    }

    private Phrase about(String key, RequestId id) {
        Optional<Requests.Request> request = Optional.ofNullable(requests.all().get(id));
        return Phrase.of(
                key,
                request.map(each -> name.apply(each.from())).orElse(""),
                request.map(each -> name.apply(each.of())).orElse(""),
                request.map(each -> title(each.consent())).orElse(""));
    }

    private String title(String consent) {
        return scenario.lever(consent)
                .map(Lever::title)
                .or(() -> scenario.approval(consent).map(Approval::title))
                .orElse(consent);
    }
}
