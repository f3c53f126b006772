package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Question;
import engram.review.graded.model.QuizSession;
import engram.review.stars.StarCard;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Gives and takes the star of the card that a question asks for, whose id the learner is not told
 * before they answer.
 */
@Singleton
final class StarQuestion {
    private final GradedSessions sessions;
    private final StarCard star;

    StarQuestion(GradedSessions sessions, StarCard star) {
        this.sessions = sessions;
        this.star = star;
    }

    /** The card that a question asks for. */
    private record Asked(String deck, String card) {}

    void add(Caller caller, String session, String question) {
        var asked = asked(caller, session, question);
        star.add(caller, asked.deck(), asked.card());
    }

    /** Whether or not it had one. */
    void remove(Caller caller, String session, String question) {
        var asked = asked(caller, session, question);
        star.remove(caller, asked.deck(), asked.card());
    }

    private Asked asked(Caller caller, String session, String question) {
        var number = AnswerReader.addressed(question);
        var found =
                sessions.find(caller.school(), caller.person(), session)
                        .map(GradedSessions.Stored::session)
                        .orElseThrow(() -> Problem.notFound().refusal());
        var put = put(found, number).orElseThrow(() -> Problem.notFound().refusal());
        return put.card()
                .map(card -> new Asked(found.study().deck(), card))
                .orElseThrow(() ->
                        Problem.conflict("A block asks for several cards: star them in the deck")
                                .refusal());
    }

    /** The question of that number, if it has been put; in Learn, one of the newest. */
    private static Optional<Question> put(GradedSession session, int number) {
        return switch (session) {
            case LearnSession.Open learn when learn.question().number() == number ->
                    Optional.of(learn.question());
            case LearnSession learn -> learn.answered(number).map(answered -> answered.question());
            case QuizSession quiz -> quiz.question(number);
            case MatchingSession _ -> Optional.empty();
        };
    }
}
