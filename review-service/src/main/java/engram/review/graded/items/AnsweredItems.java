package engram.review.graded.items;

import engram.review.graded.Reply;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.question.Question;
import engram.review.graded.model.quiz.Graded;
import engram.review.graded.model.quiz.QuizSession;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of answers, as their learners see it. */
@Singleton
public final class AnsweredItems {
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

    public AnsweredItem of(Reply reply) {
        var session = reply.session();
        return switch (reply) {
            case Reply.Learned(_, var answered) ->
                    item(
                            session,
                            answered.question().number(),
                            answered.verdict().correct(),
                            answered.verdict().rating(),
                            shown(answered.question(), answered.given().answer()));
            case Reply.Revealed(_, var question, var typed) ->
                    item(session, question.number(), null, null, revealed(question, typed));
            // Nothing but that it is saved.
            case Reply.Saved(_, var question) -> item(session, question, null, null, Shown.NOTHING);
            case Reply.Marked(var quiz, var graded) ->
                    item(
                            session,
                            graded.question(),
                            graded.correct(),
                            graded.rating(),
                            marked(quiz, graded));
            case Reply.Matched(_, var attempt, var correct) ->
                    item(session, attempt, correct, correct ? 3 : 1, Shown.NOTHING);
        };
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

    private static Shown revealed(Question.SelfChecked question, String typed) {
        var expected = question.prompt().expected();
        return new Shown(
                expected,
                Feedback.lines(expected, typed),
                null,
                Feedback.suggested(expected, typed));
    }

    private static Shown marked(QuizSession.Submitted quiz, Graded graded) {
        var question = quiz.question(graded.question()).orElseThrow();
        var given = Objects.requireNonNull(graded.given()).answer();
        return shown(
                question,
                given instanceof Answer.Typed(var text)
                                && question instanceof Question.SelfChecked
                                && graded.rating() != null
                        ? new Answer.Checked(text, graded.ticks(), graded.rating())
                        : given);
    }
}
