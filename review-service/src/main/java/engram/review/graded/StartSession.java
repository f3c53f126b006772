package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.Ids;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.GradedSession.Change;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.Study;
import engram.review.graded.model.QuizSession;
import engram.review.log.model.Mode;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Begins a session, once: the same id again finds the session that it began. */
@Singleton
final class StartSession {
    private static final SecureRandom SEEDS = new SecureRandom();

    private final GradedSessions sessions;
    private final ChangeSession changes;
    private final EndSession end;
    private final Materials materials;
    private final SessionItems items;
    private final Ids ids;

    StartSession(
            GradedSessions sessions,
            ChangeSession changes,
            EndSession end,
            Materials materials,
            SessionItems items,
            Ids ids) {
        this.sessions = sessions;
        this.changes = changes;
        this.end = end;
        this.materials = materials;
        this.items = items;
        this.ids = ids;
    }

    record Started(SessionItem session, boolean isNew) {}

    Started start(Caller caller, String deck, StartRequest request, Moment moment) {
        if (request.mode() == null) throw Problem.invalid("mode", "is missing").refusal();
        if (request.mode().selfRated())
            throw Problem.invalid("mode", "must be LEARN, TEST or MATCHING").refusal();
        if (request.options() != null) OptionsReader.requireBounds(request.options());
        if (request.id() != null) {
            var before = changes.find(caller, request.id(), moment);
            if (before.isPresent()) return again(before.get(), deck, request.mode());
        }
        var study = study(caller, deck, request, moment);
        var begun =
                begin(caller, study, request, moment)
                        .orElseThrow(() ->
                                Problem.conflict("No card of this choice can be asked so")
                                        .refusal());
        if (sessions.insert(begun.session(), begun.facts(), moment)) {
            end.abandoned(caller, moment);
            return new Started(items.of(begun.session()), true);
        }
        return again(changes.find(caller, study.id(), moment).orElseThrow(), deck, request.mode());
    }

    private Started again(GradedSession before, String deck, Mode mode) {
        if (!before.study().deck().equals(deck) || Modes.of(before) != mode)
            throw Problem.conflict("This id is taken by another session of yours").refusal();
        return new Started(items.of(before), false);
    }

    private Study study(Caller caller, String deck, StartRequest request, Moment moment) {
        return new Study(
                request.id() == null ? ids.next() : request.id(),
                caller.school(),
                caller.person(),
                deck,
                caller.zone().getId(),
                SEEDS.nextLong(),
                moment.at());
    }

    private Optional<? extends Change<? extends GradedSession>> begin(
            Caller caller, Study study, StartRequest request, Moment moment) {
        var options = Objects.requireNonNullElse(request.options(), OptionsItem.NONE);
        var deck = study.deck();
        return switch (Objects.requireNonNull(request.mode())) {
            case LEARN -> {
                var chosen = OptionsReader.learn(options);
                var material = materials.withCards(caller, deck);
                yield LearnSession.begin(study, chosen, material, materials.starred(caller, deck));
            }
            case TEST -> {
                var chosen = OptionsReader.quiz(options);
                var material = materials.withCards(caller, deck);
                yield QuizSession.begin(
                        study,
                        chosen,
                        material,
                        materials.starred(caller, deck),
                        Optional.ofNullable(chosen.retakeOf())
                                .map(before -> missed(caller, study, before, moment)),
                        caller.extraTime());
            }
            case MATCHING -> {
                var chosen = OptionsReader.matching(options);
                var material = materials.withCards(caller, deck);
                yield MatchingSession.begin(
                        study, chosen, material, materials.starred(caller, deck));
            }
            case SPACED, FLASHCARDS ->
                    throw new IllegalStateException("a self-rated session has no questions");
        };
    }

    private Set<String> missed(Caller caller, Study study, String before, Moment moment) {
        return changes.find(caller, before, moment)
                .filter(QuizSession.Submitted.class::isInstance)
                .filter(quiz -> quiz.study().deck().equals(study.deck()))
                .map(quiz -> ((QuizSession.Submitted) quiz).missed())
                .orElseThrow(() ->
                        Problem.invalid(
                                        "options.retakeOf",
                                        "must be a finished Test of yours in this deck")
                                .refusal());
    }
}
