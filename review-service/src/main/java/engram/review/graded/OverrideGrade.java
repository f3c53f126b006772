package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import engram.review.graded.ChangeSession.Decision;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.GradedSession.Change;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.MatchingSession;
import engram.review.graded.model.Moment;
import engram.review.graded.model.Question;
import engram.review.graded.model.QuizSession;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the learner's word on the grade of a typed answer, in Learn and in a submitted Test, and
 * their marks of a Test's self-checks. Said again, it is the same.
 */
@Singleton
final class OverrideGrade {
    private final ChangeSession sessions;
    private final Materials materials;
    private final AnsweredItems items;

    OverrideGrade(ChangeSession sessions, Materials materials, AnsweredItems items) {
        this.sessions = sessions;
        this.materials = materials;
        this.items = items;
    }

    AnsweredItem override(
            Caller caller,
            String session,
            String question,
            OverrideRequest request,
            Moment moment) {
        var number = AnswerReader.addressed(question);
        return sessions.change(
                        caller,
                        session,
                        moment,
                        each ->
                                switch (each) {
                                    case LearnSession learn ->
                                            decide(caller, learn, number, request, moment);
                                    case QuizSession.Submitted quiz ->
                                            decide(quiz, number, request);
                                    case QuizSession.Open _, MatchingSession _ -> nothing();
                                })
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private Decision<AnsweredItem> decide(
            Caller caller, LearnSession learn, int number, OverrideRequest request, Moment moment) {
        var correct = correct(request);
        var deck = learn.study().deck();
        var material = materials.of(caller, deck);
        var starred = materials.starred(caller, deck);
        return decision(
                learn,
                learn.override(number, correct, material, starred, moment.at()),
                next -> {
                    var decided = (LearnSession) next;
                    return items.learn(decided, decided.answered(number).orElseThrow());
                });
    }

    private Decision<AnsweredItem> decide(
            QuizSession.Submitted quiz, int number, OverrideRequest request) {
        var question = quiz.question(number).orElseThrow(() -> Problem.notFound().refusal());
        return decision(
                quiz,
                question instanceof Question.SelfChecked check
                        ? mark(quiz, check, request)
                        : quiz.override(number, correct(request)),
                next -> {
                    var decided = (QuizSession.Submitted) next;
                    return items.decided(decided, decided.item(number).orElseThrow());
                });
    }

    private static Optional<Change<QuizSession>> mark(
            QuizSession.Submitted quiz, Question.SelfChecked check, OverrideRequest request) {
        var checked = AnswerReader.checked(check, "", request.ticks(), request.rating());
        return quiz.mark(check.number(), checked.ticks(), checked.rating());
    }

    private static boolean correct(OverrideRequest request) {
        if (request.correct() == null) throw Problem.invalid("correct", "is missing").refusal();
        return request.correct();
    }

    /** Decided so before, there is nothing to store and nothing to tell. */
    private static Decision<AnsweredItem> decision(
            GradedSession before,
            Optional<? extends Change<? extends GradedSession>> decided,
            Function<GradedSession, AnsweredItem> reply) {
        if (decided.isEmpty()) return nothing();
        var change = decided.get();
        return change.facts().isEmpty()
                ? Decision.keep(_ -> reply.apply(before))
                : Decision.store(change, reply);
    }

    private static Decision<AnsweredItem> nothing() {
        throw Problem.conflict("There is no grade of this question to decide on").refusal();
    }
}
