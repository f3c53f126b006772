package engram.review.graded.store;

import engram.review.graded.model.question.Expected;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import org.bson.Document;

/** Questions as they are stored; {@code is} says which kind it is. */
final class QuestionForm {
    private QuestionForm() {}

    static Document of(Question question) {
        return switch (question) {
            case Question.Choice(var number, var prompt, var options, var right) ->
                    Fields.of(
                            "is", "Choice",
                            "number", number,
                            "prompt", of(prompt),
                            "options", options,
                            "right", right);
            case Question.TrueFalse(var number, var prompt, var statement, var truth) ->
                    Fields.of(
                            "is", "TrueFalse",
                            "number", number,
                            "prompt", of(prompt),
                            "statement", statement,
                            "truth", truth);
            case Question.Written(var number, var prompt, var anyOf) ->
                    Fields.of(
                            "is",
                            "Written",
                            "number",
                            number,
                            "prompt",
                            of(prompt),
                            "anyOf",
                            Fields.list(anyOf, QuestionForm::of));
            case Question.SelfChecked(var number, var prompt) ->
                    Fields.of("is", "SelfChecked", "number", number, "prompt", of(prompt));
            case Question.Block(var number, var answerWith, var pairs, var answers) ->
                    Fields.of(
                            "is",
                            "Block",
                            "number",
                            number,
                            "answerWith",
                            Names.of(answerWith),
                            "pairs",
                            Fields.list(pairs, QuestionForm::of),
                            "answers",
                            answers);
        };
    }

    static Question read(Fields stored) {
        var number = stored.number("number");
        return switch (stored.text("is")) {
            case "Choice" ->
                    new Question.Choice(
                            number,
                            stored.one("prompt", QuestionForm::prompt),
                            stored.values("options", String.class),
                            stored.number("right"));
            case "TrueFalse" ->
                    new Question.TrueFalse(
                            number,
                            stored.one("prompt", QuestionForm::prompt),
                            stored.text("statement"),
                            stored.flag("truth"));
            case "Written" ->
                    new Question.Written(
                            number,
                            stored.one("prompt", QuestionForm::prompt),
                            stored.list("anyOf", QuestionForm::expected));
            case "SelfChecked" ->
                    new Question.SelfChecked(number, stored.one("prompt", QuestionForm::prompt));
            case "Block" ->
                    new Question.Block(
                            number,
                            Names.side(stored.text("answerWith")),
                            stored.list("pairs", QuestionForm::pair),
                            stored.values("answers", Integer.class));
            case String other -> throw new IllegalStateException("no question is a " + other);
        };
    }

    private static Document of(Prompt prompt) {
        return Fields.of(
                "card", prompt.card(),
                "answerWith", Names.of(prompt.answerWith()),
                "text", prompt.text(),
                "expected", prompt.expected(),
                "promptLang", prompt.promptLang(),
                "answerLang", prompt.answerLang());
    }

    private static Prompt prompt(Fields stored) {
        return new Prompt(
                stored.text("card"),
                Names.side(stored.text("answerWith")),
                stored.text("text"),
                stored.text("expected"),
                stored.textOrNull("promptLang"),
                stored.textOrNull("answerLang"));
    }

    private static Document of(Expected expected) {
        return Fields.of(
                "text", expected.text(),
                "accepted", expected.accepted(),
                "list", expected.list() == null ? null : Names.of(expected.list()),
                "language", expected.language(),
                "spellingCounts", expected.spellingCounts());
    }

    private static Expected expected(Fields stored) {
        return new Expected(
                stored.text("text"),
                stored.values("accepted", String.class),
                stored.has("list") ? Names.listRule(stored.text("list")) : null,
                stored.text("language"),
                stored.flag("spellingCounts"));
    }

    static Document of(Question.Pair pair) {
        return Fields.of(
                "card", pair.card(),
                "prompt", pair.prompt(),
                "answer", pair.answer(),
                "promptLang", pair.promptLang(),
                "answerLang", pair.answerLang());
    }

    static Question.Pair pair(Fields stored) {
        return new Question.Pair(
                stored.text("card"),
                stored.text("prompt"),
                stored.text("answer"),
                stored.textOrNull("promptLang"),
                stored.textOrNull("answerLang"));
    }
}
