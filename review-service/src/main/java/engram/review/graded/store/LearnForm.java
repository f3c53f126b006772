package engram.review.graded.store;

import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.learn.LearnOptions;
import engram.review.graded.model.learn.LearnRound;
import engram.review.graded.model.learn.LearnSession;
import engram.review.graded.model.learn.Learned;
import engram.review.graded.model.learn.RoundSummary;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sessions of Learn as they are stored; {@code is} says whether it is open or finished. */
final class LearnForm {
    private LearnForm() {}

    static Document of(LearnSession session) {
        return switch (session) {
            case LearnSession.Open open ->
                    Fields.of(
                            "is", "Open",
                            "study", StudyForm.of(open.study()),
                            "options", of(open.options()),
                            "cards", Fields.list(open.cards(), LearnForm::of),
                            "round", of(open.round()),
                            "question", QuestionForm.of(open.question()),
                            "revealed", open.revealed(),
                            "recent", Fields.list(open.recent(), LearnForm::of),
                            "wrong", open.wrong(),
                            "endedRound", ofNullable(open.endedRound()));
            case LearnSession.Finished finished ->
                    Fields.of(
                            "is", "Finished",
                            "study", StudyForm.of(finished.study()),
                            "options", of(finished.options()),
                            "cards", Fields.list(finished.cards(), LearnForm::of),
                            "recent", Fields.list(finished.recent(), LearnForm::of),
                            "wrong", finished.wrong(),
                            "endedRound", ofNullable(finished.endedRound()),
                            "finishedAt", Fields.date(finished.finishedAt()),
                            "resultVersion", finished.resultVersion());
        };
    }

    static LearnSession read(Fields stored) {
        var study = stored.one("study", StudyForm::read);
        var options = stored.one("options", LearnForm::options);
        var cards = stored.list("cards", LearnForm::learned);
        var recent = stored.list("recent", LearnForm::answered);
        var wrong = stored.number("wrong");
        var endedRound = stored.oneOrNull("endedRound", LearnForm::summary);
        return switch (stored.text("is")) {
            case "Open" ->
                    new LearnSession.Open(
                            study,
                            options,
                            cards,
                            stored.one("round", LearnForm::round),
                            stored.one("question", QuestionForm::read),
                            stored.textOrNull("revealed"),
                            recent,
                            wrong,
                            endedRound);
            case "Finished" ->
                    new LearnSession.Finished(
                            study,
                            options,
                            cards,
                            recent,
                            wrong,
                            endedRound,
                            stored.time("finishedAt"),
                            stored.large("resultVersion"));
            case String other -> throw new IllegalStateException("no Learn session is " + other);
        };
    }

    private static Document of(LearnOptions options) {
        return Fields.of(
                "answerWith", Names.of(options.answerWith()),
                "kinds", StudyForm.kinds(options.kinds()),
                "scope", StudyForm.of(options.scope()),
                "shuffle", options.shuffle(),
                "hints", options.hints());
    }

    private static LearnOptions options(Fields stored) {
        return new LearnOptions(
                Names.answerWith(stored.text("answerWith")),
                StudyForm.kinds(stored),
                stored.one("scope", StudyForm::scope),
                stored.flag("shuffle"),
                stored.flag("hints"));
    }

    private static Document of(Learned card) {
        return Fields.of(
                "card", card.card(),
                "level", Names.of(card.level()),
                "seenIn", card.seenIn(),
                "missedIn", card.missedIn());
    }

    private static Learned learned(Fields stored) {
        return new Learned(
                stored.text("card"),
                Names.level(stored.text("level")),
                stored.number("seenIn"),
                stored.number("missedIn"));
    }

    private static Document of(LearnRound round) {
        return Fields.of("number", round.number(), "left", round.left(), "done", round.done());
    }

    private static LearnRound round(Fields stored) {
        return new LearnRound(
                stored.number("number"),
                stored.values("left", String.class),
                stored.values("done", String.class));
    }

    private static Document of(Answered answered) {
        return Fields.of(
                "question", QuestionForm.of(answered.question()),
                "given", AnswerForm.of(answered.given()),
                "verdict", of(answered.verdict()),
                "version", answered.version());
    }

    private static Answered answered(Fields stored) {
        return new Answered(
                stored.one("question", QuestionForm::read),
                stored.one("given", AnswerForm::read),
                stored.one("verdict", LearnForm::verdict),
                stored.large("version"));
    }

    private static Document of(Verdict verdict) {
        return Fields.of("correct", verdict.correct(), "rating", verdict.rating());
    }

    private static Verdict verdict(Fields stored) {
        return new Verdict(stored.flag("correct"), stored.number("rating"));
    }

    private static @Nullable Document ofNullable(@Nullable RoundSummary ended) {
        return ended == null
                ? null
                : Fields.of(
                        "number", ended.number(),
                        "cards", Fields.list(ended.cards(), LearnForm::of));
    }

    private static RoundSummary summary(Fields stored) {
        return new RoundSummary(stored.number("number"), stored.list("cards", LearnForm::line));
    }

    private static Document of(RoundSummary.Line line) {
        return Fields.of(
                "front", line.front(),
                "back", line.back(),
                "missed", line.missed(),
                "level", Names.of(line.level()));
    }

    private static RoundSummary.Line line(Fields stored) {
        return new RoundSummary.Line(
                stored.text("front"),
                stored.text("back"),
                stored.flag("missed"),
                Names.level(stored.text("level")));
    }
}
