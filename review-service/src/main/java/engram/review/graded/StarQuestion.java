package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.question.Question;
import engram.review.result.Refusal;
import engram.review.result.Result;
import engram.review.stars.StarCard;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives and takes the star of the card that a question asks for, whose id the learner is not told
 * before they answer.
 */
@Singleton
public final class StarQuestion {
    private final Sessions sessions;
    private final StarCard star;

    StarQuestion(Sessions sessions, StarCard star) {
        this.sessions = sessions;
        this.star = star;
    }

    /** The card that a question asks for. */
    private record Asked(String deck, String card) {}

    /** Empty once it has the star. */
    public Optional<Refusal> add(Caller caller, String session, int question) {
        return switch (asked(caller, session, question)) {
            case Result.Done<Asked>(var asked) -> star.add(caller, asked.deck(), asked.card());
            case Result.Refused<Asked>(var why) -> Optional.of(why);
        };
    }

    /** Empty once it has none, whether or not it had one. */
    public Optional<Refusal> remove(Caller caller, String session, int question) {
        return switch (asked(caller, session, question)) {
            case Result.Done<Asked>(var asked) -> star.remove(caller, asked.deck(), asked.card());
            case Result.Refused<Asked>(var why) -> Optional.of(why);
        };
    }

    private Result<Asked> asked(Caller caller, String session, int question) {
        return Result.of(
                        sessions.find(caller.school(), caller.person(), session)
                                .map(Sessions.Stored::session),
                        new Refusal.NotThere())
                .then(found -> asked(found, question));
    }

    private static Result<Asked> asked(GradedSession session, int question) {
        return Result.of(put(session, question), new Refusal.NotThere())
                .then(put ->
                        Result.of(
                                put.card().map(card -> new Asked(session.study().deck(), card)),
                                new Refusal.Conflict(
                                        "A block asks for several cards: star them in the deck")));
    }

    /** The question of that number, if it has been put; in Learn, one of the newest. */
    private static Optional<Question> put(GradedSession session, int number) {
        return switch (session) {
            case GradedSession.Learn(LearnSession.Open learn)
                    when learn.question().number() == number ->
                    Optional.of(learn.question());
            case GradedSession.Learn(var learn) ->
                    learn.answered(number).map(answered -> answered.question());
            case GradedSession.Quiz(var quiz) -> quiz.question(number);
            case GradedSession.Matching _ -> Optional.empty();
        };
    }
}
