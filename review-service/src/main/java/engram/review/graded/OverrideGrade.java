package engram.review.graded;

import engram.access.Caller;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.QuizSession;
import engram.review.result.Refusal;
import engram.review.result.Result;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the learner's word on the grade of a typed answer, in Learn and in a submitted quiz, and
 * their marks of a quiz's self-checks. Said again, it is the same.
 */
@Singleton
public final class OverrideGrade {
    private static final Refusal NOTHING =
            new Refusal.Conflict("There is no grade of this question to decide on");

    private final ChangeSession sessions;
    private final Materials materials;

    OverrideGrade(ChangeSession sessions, Materials materials) {
        this.sessions = sessions;
        this.materials = materials;
    }

    public Result<Reply> override(
            Caller caller, String session, int question, Claim claim, Moment moment) {
        return sessions.change(
                caller,
                session,
                moment,
                found ->
                        switch (found) {
                            case GradedSession.Learn(var learn) ->
                                    decide(caller, learn, question, claim, moment);
                            case GradedSession.Quiz(QuizSession.Submitted quiz) ->
                                    decide(quiz, question, claim);
                            case GradedSession.Quiz(QuizSession.Open _) -> Result.refused(NOTHING);
                            case GradedSession.Matching _ -> Result.refused(NOTHING);
                        });
    }

    private Result<Decision<Reply>> decide(
            Caller caller, LearnSession learn, int question, Claim claim, Moment moment) {
        return correct(claim)
                .then(correct ->
                        materials
                                .of(caller, learn.study().deck())
                                .then(material ->
                                        decide(
                                                caller, learn, question, correct, material,
                                                moment)));
    }

    private Result<Decision<Reply>> decide(
            Caller caller,
            LearnSession learn,
            int question,
            boolean correct,
            Material material,
            Moment moment) {
        var starred = materials.starred(caller, learn.study().deck());
        return decision(
                learn.override(question, correct, material, starred, moment.at()),
                GradedSession.Learn::new,
                next -> new Reply.Learned(next, next.answered(question).orElseThrow()));
    }

    private static Result<Decision<Reply>> decide(
            QuizSession.Submitted quiz, int number, Claim claim) {
        return Result.of(quiz.question(number), new Refusal.NotThere())
                .then(question ->
                        question instanceof Question.SelfChecked check
                                ? mark(quiz, check, claim)
                                : correct(claim).map(correct -> quiz.override(number, correct)))
                .then(decided ->
                        decision(
                                decided,
                                GradedSession.Quiz::new,
                                next -> new Reply.Marked(next, next.item(number).orElseThrow())));
    }

    private static Result<Optional<Change<QuizSession.Submitted>>> mark(
            QuizSession.Submitted quiz, Question.SelfChecked check, Claim claim) {
        return ReadAnswer.checked(check, "", claim.ticks(), claim.rating())
                .map(checked -> quiz.mark(check.number(), checked.ticks(), checked.rating()));
    }

    private static Result<Boolean> correct(Claim claim) {
        return Result.of(
                Optional.ofNullable(claim.correct()), new Refusal.Invalid("correct", "is missing"));
    }

    /** Decided so before, there is nothing to store and nothing to tell. */
    private static <S> Result<Decision<Reply>> decision(
            Optional<Change<S>> decided,
            Function<S, GradedSession> whole,
            Function<S, Reply> reply) {
        return Result.of(decided, NOTHING)
                .map(change -> {
                    var said = reply.apply(change.session());
                    return change.facts().isEmpty()
                            ? Decision.keep(said)
                            : Decision.store(change.map(whole), said);
                });
    }
}
