package engram.review.graded;

import engram.review.graded.model.Answer;
import engram.review.graded.model.Answered;
import engram.review.graded.model.Graded;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.LearnSession;
import engram.review.graded.model.Question;
import engram.review.graded.model.QuizSession;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of answers, as their learners see it. */
@Singleton
final class AnsweredItems {
    private final SessionItems sessions;

    AnsweredItems(SessionItems sessions) {
        this.sessions = sessions;
    }

    /** A verdict, and the session as it stands after it. */
    private AnsweredItem item(
            GradedSession session,
            int question,
            @Nullable Boolean correct,
            @Nullable Integer rating,
            Shown shown) {
        return new AnsweredItem(
                Integer.toString(question),
                correct,
                rating,
                shown.expected(),
                shown.lines(),
                shown.difference(),
                shown.suggested(),
                sessions.next(session),
                ProgressItems.of(session),
                SessionItems.round(session),
                session.ended().orElse(null),
                session.ended().isPresent() ? sessions.result(session) : null,
                null);
    }

    /** What is shown of the right answer. */
    private record Shown(
            @Nullable String expected,
            @Nullable List<FeedbackItem.LineItem> lines,
            @Nullable List<FeedbackItem.PieceItem> difference,
            @Nullable Integer suggested) {
        static final Shown NOTHING = new Shown(null, null, null, null);
    }

    AnsweredItem learn(LearnSession session, Answered answered) {
        return item(
                session,
                answered.question().number(),
                answered.verdict().correct(),
                answered.verdict().rating(),
                shown(answered.question(), answered.given().answer()));
    }

    private static Shown shown(Question question, Answer answer) {
        return switch (question) {
            case Question.Choice(_, var prompt, _, _) ->
                    new Shown(prompt.expected(), null, null, null);
            case Question.TrueFalse(_, var prompt, _, _) ->
                    new Shown(prompt.expected(), null, null, null);
            case Question.Written written ->
                    new Shown(
                            written.prompt().expected(),
                            null,
                            answer instanceof Answer.Typed(var text)
                                    ? Feedback.difference(written, text)
                                    : null,
                            null);
            case Question.SelfChecked(_, var prompt) -> {
                var typed = answer instanceof Answer.Checked(var text, _, _) ? text : "";
                yield new Shown(
                        prompt.expected(), Feedback.lines(prompt.expected(), typed), null, null);
            }
            case Question.Block _ -> Shown.NOTHING;
        };
    }

    /** The answer to a self-check, shown before the learner decides. */
    AnsweredItem revealed(LearnSession.Open session, Question.SelfChecked question, String typed) {
        var expected = question.prompt().expected();
        return item(
                session,
                question.number(),
                null,
                null,
                new Shown(
                        expected,
                        Feedback.lines(expected, typed),
                        null,
                        Feedback.suggested(expected, typed)));
    }

    /** Of a pair of tiles only whether it is one. */
    AnsweredItem matched(GradedSession session, int attempt, boolean correct) {
        return item(session, attempt, correct, correct ? 3 : 1, Shown.NOTHING);
    }

    /** In a Test, nothing but that it is saved. */
    AnsweredItem saved(GradedSession session, int question) {
        return item(session, question, null, null, Shown.NOTHING);
    }

    /** A question of a submitted Test after the learner decided on it. */
    AnsweredItem decided(QuizSession.Submitted quiz, Graded graded) {
        var question = quiz.question(graded.question()).orElseThrow();
        var given = Objects.requireNonNull(graded.given()).answer();
        var answer =
                given instanceof Answer.Typed(var text)
                                && question instanceof Question.SelfChecked
                                && graded.rating() != null
                        ? new Answer.Checked(text, graded.ticks(), graded.rating())
                        : given;
        return item(
                quiz,
                graded.question(),
                graded.correct(),
                graded.rating(),
                shown(question, answer));
    }
}
