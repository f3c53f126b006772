package engram.review.graded.store;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Timing;
import org.bson.Document;

/** Answers as they are stored; {@code is} says what they are. */
final class AnswerForm {
    private AnswerForm() {}

    private static Document of(Answer answer) {
        return switch (answer) {
            case Answer.DontKnow() -> Fields.of("is", "DontKnow");
            case Answer.Typed(var text) -> Fields.of("is", "Typed", "text", text);
            case Answer.Chosen(var option) -> Fields.of("is", "Chosen", "option", option);
            case Answer.Judged(var truth) -> Fields.of("is", "Judged", "truth", truth);
            case Answer.Paired(var pairs) ->
                    Fields.of("is", "Paired", "pairs", Fields.list(pairs, AnswerForm::of));
            case Answer.Checked(var text, var ticks, var rating) ->
                    Fields.of("is", "Checked", "text", text, "ticks", ticks, "rating", rating);
        };
    }

    private static Answer answer(Fields stored) {
        return switch (stored.text("is")) {
            case "DontKnow" -> new Answer.DontKnow();
            case "Typed" -> new Answer.Typed(stored.text("text"));
            case "Chosen" -> new Answer.Chosen(stored.number("option"));
            case "Judged" -> new Answer.Judged(stored.flag("truth"));
            case "Paired" -> new Answer.Paired(stored.list("pairs", AnswerForm::made));
            case "Checked" ->
                    new Answer.Checked(
                            stored.text("text"),
                            stored.values("ticks", Boolean.class),
                            stored.number("rating"));
            case String other -> throw new IllegalStateException("no answer is a " + other);
        };
    }

    private static Document of(Answer.Made made) {
        return Fields.of("prompt", made.prompt(), "answer", made.answer());
    }

    private static Answer.Made made(Fields stored) {
        return new Answer.Made(stored.number("prompt"), stored.number("answer"));
    }

    static Document of(Given given) {
        return Fields.of(
                "question", given.question(),
                "answer", of(given.answer()),
                "at", Fields.date(given.at()),
                "responseMs", given.responseMs(),
                "hint", given.hint(),
                "timing", given.timing() == null ? null : of(given.timing()));
    }

    static Given read(Fields stored) {
        return new Given(
                stored.number("question"),
                stored.one("answer", AnswerForm::answer),
                stored.time("at"),
                stored.number("responseMs"),
                stored.flag("hint"),
                stored.oneOrNull("timing", AnswerForm::timing));
    }

    private static Document of(Timing timing) {
        return Fields.of(
                "msPerWord",
                timing.msPerWord(),
                "pace",
                timing.pace() == null ? null : Names.of(timing.pace()));
    }

    private static Timing timing(Fields stored) {
        return new Timing(
                stored.decimal("msPerWord"),
                stored.has("pace") ? Names.pace(stored.text("pace")) : null);
    }
}
