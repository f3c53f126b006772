package engram.review.graded.store;

import engram.review.graded.model.matching.Board;
import engram.review.graded.model.matching.MatchingOptions;
import engram.review.graded.model.matching.MatchingSession;
import org.bson.Document;

/** Rounds of Matching as they are stored; {@code is} says whether it is open or finished. */
final class MatchingForm {
    private MatchingForm() {}

    static Document of(MatchingSession session) {
        return switch (session) {
            case MatchingSession.Open open ->
                    Fields.of(
                            "is", "Open",
                            "study", StudyForm.of(open.study()),
                            "options", of(open.options()),
                            "board", of(open.board()),
                            "matched", open.matched(),
                            "number", open.number(),
                            "recent", Fields.list(open.recent(), MatchingForm::of),
                            "wrong", open.wrong(),
                            "confused", Fields.list(open.confused(), MatchingForm::of));
            case MatchingSession.Finished finished ->
                    Fields.of(
                            "is", "Finished",
                            "study", StudyForm.of(finished.study()),
                            "options", of(finished.options()),
                            "board", of(finished.board()),
                            "matched", finished.matched(),
                            "recent", Fields.list(finished.recent(), MatchingForm::of),
                            "wrong", finished.wrong(),
                            "confused", Fields.list(finished.confused(), MatchingForm::of),
                            "finishedAt", Fields.date(finished.finishedAt()),
                            "timeMs", finished.timeMs(),
                            "counts", finished.counts());
        };
    }

    static MatchingSession read(Fields stored) {
        var study = stored.one("study", StudyForm::read);
        var options = stored.one("options", MatchingForm::options);
        var board = stored.one("board", MatchingForm::board);
        var matched = stored.values("matched", Integer.class);
        var recent = stored.list("recent", MatchingForm::attempt);
        var wrong = stored.number("wrong");
        var confused = stored.list("confused", MatchingForm::confused);
        return switch (stored.text("is")) {
            case "Open" ->
                    new MatchingSession.Open(
                            study,
                            options,
                            board,
                            matched,
                            stored.number("number"),
                            recent,
                            wrong,
                            confused);
            case "Finished" ->
                    new MatchingSession.Finished(
                            study,
                            options,
                            board,
                            matched,
                            recent,
                            wrong,
                            confused,
                            stored.time("finishedAt"),
                            stored.largeOrNull("timeMs"),
                            stored.flag("counts"));
            case String other -> throw new IllegalStateException("no round is " + other);
        };
    }

    private static Document of(MatchingOptions options) {
        return Fields.of("timed", options.timed(), "scope", StudyForm.of(options.scope()));
    }

    private static MatchingOptions options(Fields stored) {
        return new MatchingOptions(stored.flag("timed"), stored.one("scope", StudyForm::scope));
    }

    private static Document of(Board board) {
        return Fields.of(
                "pairs", Fields.list(board.pairs(), QuestionForm::of),
                "tiles", Fields.list(board.tiles(), MatchingForm::of),
                "timed", board.timed(),
                "fullSize", board.fullSize());
    }

    private static Board board(Fields stored) {
        return new Board(
                stored.list("pairs", QuestionForm::pair),
                stored.list("tiles", MatchingForm::tile),
                stored.flag("timed"),
                stored.flag("fullSize"));
    }

    private static Document of(Board.Tile tile) {
        return Fields.of("pair", tile.pair(), "isPrompt", tile.isPrompt());
    }

    private static Board.Tile tile(Fields stored) {
        return new Board.Tile(stored.number("pair"), stored.flag("isPrompt"));
    }

    private static Document of(MatchingSession.Attempt attempt) {
        return Fields.of(
                "number", attempt.number(),
                "first", attempt.first(),
                "second", attempt.second(),
                "correct", attempt.correct(),
                "at", Fields.date(attempt.at()));
    }

    private static MatchingSession.Attempt attempt(Fields stored) {
        return new MatchingSession.Attempt(
                stored.number("number"),
                stored.number("first"),
                stored.number("second"),
                stored.flag("correct"),
                stored.time("at"));
    }

    private static Document of(MatchingSession.Confused confused) {
        return Fields.of("prompt", confused.prompt(), "answer", confused.answer());
    }

    private static MatchingSession.Confused confused(Fields stored) {
        return new MatchingSession.Confused(stored.text("prompt"), stored.text("answer"));
    }
}
