package engram.review.graded.store;

import engram.review.graded.model.quiz.Graded;
import engram.review.graded.model.quiz.QuizOptions;
import engram.review.graded.model.quiz.QuizSession;
import org.bson.Document;

/** Quizzes as they are stored; {@code is} says whether it is open or submitted. */
final class QuizForm {
    private QuizForm() {}

    static Document of(QuizSession session) {
        return switch (session) {
            case QuizSession.Open open ->
                    Fields.of(
                            "is", "Open",
                            "study", StudyForm.of(open.study()),
                            "options", of(open.options()),
                            "questions", Fields.list(open.questions(), QuestionForm::of),
                            "deadline", Fields.date(open.deadline()),
                            "mayCount", open.mayCount(),
                            "saved", Fields.list(open.saved(), AnswerForm::of));
            case QuizSession.Submitted submitted ->
                    Fields.of(
                            "is", "Submitted",
                            "study", StudyForm.of(submitted.study()),
                            "options", of(submitted.options()),
                            "questions", Fields.list(submitted.questions(), QuestionForm::of),
                            "deadline", Fields.date(submitted.deadline()),
                            "items", Fields.list(submitted.items(), QuizForm::of),
                            "submittedAt", Fields.date(submitted.submittedAt()),
                            "resultVersion", submitted.resultVersion(),
                            "counts", submitted.counts());
        };
    }

    static QuizSession read(Fields stored) {
        var study = stored.one("study", StudyForm::read);
        var options = stored.one("options", QuizForm::options);
        var questions = stored.list("questions", QuestionForm::read);
        var deadline = stored.timeOrNull("deadline");
        return switch (stored.text("is")) {
            case "Open" ->
                    new QuizSession.Open(
                            study,
                            options,
                            questions,
                            deadline,
                            stored.flag("mayCount"),
                            stored.list("saved", AnswerForm::read));
            case "Submitted" ->
                    new QuizSession.Submitted(
                            study,
                            options,
                            questions,
                            deadline,
                            stored.list("items", QuizForm::graded),
                            stored.time("submittedAt"),
                            stored.large("resultVersion"),
                            stored.flag("counts"));
            case String other -> throw new IllegalStateException("no quiz is " + other);
        };
    }

    private static Document of(QuizOptions options) {
        return Fields.of(
                "answerWith", Names.of(options.answerWith()),
                "kinds", StudyForm.kinds(options.kinds()),
                "count", options.count(),
                "limitMinutes", options.limitMinutes(),
                "scope", StudyForm.of(options.scope()),
                "retakeOf", options.retakeOf());
    }

    private static QuizOptions options(Fields stored) {
        return new QuizOptions(
                Names.answerWith(stored.text("answerWith")),
                StudyForm.kinds(stored),
                stored.number("count"),
                stored.numberOrNull("limitMinutes"),
                stored.one("scope", StudyForm::scope),
                stored.textOrNull("retakeOf"));
    }

    private static Document of(Graded item) {
        return Fields.of(
                "question", item.question(),
                "part", item.part(),
                "card", item.card(),
                "kind", Names.of(item.kind()),
                "given", item.given() == null ? null : AnswerForm.of(item.given()),
                "machine", item.machine(),
                "correct", item.correct(),
                "rating", item.rating(),
                "ticks", item.ticks(),
                "confusedWith", item.confusedWith(),
                "version", item.version());
    }

    private static Graded graded(Fields stored) {
        return new Graded(
                stored.number("question"),
                stored.number("part"),
                stored.text("card"),
                Names.kind(stored.text("kind")),
                stored.oneOrNull("given", AnswerForm::read),
                stored.flagOrNull("machine"),
                stored.flagOrNull("correct"),
                stored.numberOrNull("rating"),
                stored.values("ticks", Boolean.class),
                stored.textOrNull("confusedWith"),
                stored.large("version"));
    }
}
