package engram.review.graded;

import engram.access.Caller;
import engram.review.Ids;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.matching.MatchingSession;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/** Begins a session, once: the same id again finds the session that it began. */
@Singleton
public final class StartSession {
    private static final SecureRandom SEEDS = new SecureRandom();

    private final Sessions sessions;
    private final ChangeSession changes;
    private final EndSession end;
    private final Materials materials;
    private final Ids ids;

    StartSession(
            Sessions sessions,
            ChangeSession changes,
            EndSession end,
            Materials materials,
            Ids ids) {
        this.sessions = sessions;
        this.changes = changes;
        this.end = end;
        this.materials = materials;
        this.ids = ids;
    }

    /**
     * The session that an id has.
     *
     * @param isNew whether it began now
     */
    public record Started(GradedSession session, boolean isNew) {}

    public Result<Started> start(Caller caller, String deck, Wish wish, Moment moment) {
        if (wish.id() == null) return begin(caller, deck, ids.next(), wish, moment);
        return switch (changes.find(caller, wish.id(), moment)) {
            case Result.Done<GradedSession>(var before) -> again(before, deck, wish);
            case Result.Refused<GradedSession>(Refusal.NotThere _) ->
                    begin(caller, deck, wish.id(), wish, moment);
            case Result.Refused<GradedSession>(var why) -> Result.refused(why);
        };
    }

    private static Result<Started> again(GradedSession before, String deck, Wish wish) {
        return before.study().deck().equals(deck) && before.mode() == wish.mode()
                ? Result.done(new Started(before, false))
                : Result.refused(
                        new Refusal.Conflict("This id is taken by another session of yours"));
    }

    private Result<Started> begin(Caller caller, String deck, String id, Wish wish, Moment moment) {
        var study =
                new Study(
                        id,
                        caller.school(),
                        caller.person(),
                        deck,
                        caller.zone().getId(),
                        SEEDS.nextLong(),
                        moment.at());
        return wish.chosen()
                .then(chosen ->
                        materials
                                .withCards(caller, deck)
                                .then(material -> begin(caller, study, chosen, material, moment)))
                .then(begun -> store(caller, begun, deck, wish, moment));
    }

    /** Another request with the same id may have been quicker: then it is that one's session. */
    private Result<Started> store(
            Caller caller, Change<GradedSession> begun, String deck, Wish wish, Moment moment) {
        if (!sessions.insert(begun, moment))
            return changes.find(caller, begun.session().study().id(), moment)
                    .then(before -> again(before, deck, wish));
        return end.abandoned(caller, moment)
                .map(Result::<Started>refused)
                .orElseGet(() -> Result.done(new Started(begun.session(), true)));
    }

    private Result<Change<GradedSession>> begin(
            Caller caller, Study study, Chosen chosen, Material material, Moment moment) {
        var starred = materials.starred(caller, study.deck());
        return switch (chosen) {
            case Chosen.Learn(var options) ->
                    begun(
                            LearnSession.begin(study, options, material, starred)
                                    .map(change -> change.map(GradedSession.Learn::new)));
            case Chosen.Quiz(var options) ->
                    missed(caller, study, options, moment)
                            .then(missed ->
                                    begun(
                                            QuizSession.begin(
                                                            study,
                                                            options,
                                                            material,
                                                            starred,
                                                            missed,
                                                            caller.extraTime())
                                                    .map(change ->
                                                            change.map(GradedSession.Quiz::new))));
            case Chosen.Matching(var options) ->
                    begun(
                            MatchingSession.begin(study, options, material, starred)
                                    .map(change -> change.map(GradedSession.Matching::new)));
        };
    }

    private static Result<Change<GradedSession>> begun(Optional<Change<GradedSession>> begun) {
        return Result.of(begun, new Refusal.Conflict("No card of this choice can be asked so"));
    }

    /** The only cards that a retake asks; empty for a first attempt. */
    private Result<Optional<Set<String>>> missed(
            Caller caller, Study study, QuizOptions options, Moment moment) {
        if (options.retakeOf() == null) return Result.done(Optional.empty());
        return switch (changes.find(caller, options.retakeOf(), moment)) {
            case Result.Done<GradedSession>(GradedSession.Quiz(QuizSession.Submitted before))
                    when before.study().deck().equals(study.deck()) ->
                    Result.done(Optional.of(before.missed()));
            case Result.Refused<GradedSession>(Refusal.Unavailable busy) -> Result.refused(busy);
            case Result.Done<GradedSession> _, Result.Refused<GradedSession> _ ->
                    Result.refused(
                            new Refusal.Invalid(
                                    "options.retakeOf",
                                    "must be a finished Test of yours in this deck"));
        };
    }
}
