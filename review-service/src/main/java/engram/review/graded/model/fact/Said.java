package engram.review.graded.model.fact;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.question.Prompt;
import engram.review.graded.model.question.Question;
import java.util.Optional;

/** What a learner said to a question, as the log has it. */
public final class Said {
    /** Of texts of cards, so that a large quiz stays within one document. */
    private static final int MOST_CHARACTERS = 1_000;

    private Said() {}

    /** What was typed; empty for nothing. */
    public static Optional<Fact> typed(Fact.Name name, Prompt prompt, Answer answer) {
        var text =
                switch (answer) {
                    case Answer.Typed(var typed) -> typed;
                    case Answer.Checked(var typed, _, _) -> typed;
                    case Answer.DontKnow _, Answer.Chosen _, Answer.Judged _, Answer.Paired _ -> "";
                };
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(said(name, prompt.card(), text, prompt.text(), prompt.expected()));
    }

    /** What was typed, chosen or paired in a quiz; a statement has no text of the learner's. */
    public static Optional<Fact> inQuiz(Fact.Name name, Question question, Answer answer) {
        return switch (question) {
            case Question.Block block -> paired(name, block, answer);
            case Question.Choice(_, var prompt, var options, _)
                    when answer instanceof Answer.Chosen(var option) ->
                    Optional.of(
                            said(
                                    name,
                                    prompt.card(),
                                    cut(options.get(option)),
                                    prompt.text(),
                                    prompt.expected()));
            case Question.Choice _,
                    Question.TrueFalse _,
                    Question.Written _,
                    Question.SelfChecked _ ->
                    typed(name, question.prompt(), answer);
        };
    }

    private static Optional<Fact> paired(Fact.Name name, Question.Block block, Answer answer) {
        if (!(answer instanceof Answer.Paired(var pairs))) return Optional.empty();
        var place = name.part() - 1;
        var asked = block.pairs().get(place);
        return pairs.stream()
                .filter(made -> made.prompt() == place)
                .map(made -> block.answerAt(made.answer()).answer())
                .map(given -> said(name, asked.card(), cut(given), asked.prompt(), asked.answer()))
                .findFirst();
    }

    private static Fact said(
            Fact.Name name, String card, String text, String prompt, String expected) {
        return new Fact.Said(name, card, text, cut(prompt), cut(expected));
    }

    /** Never between the two halves of a character. */
    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) return text;
        var end = MOST_CHARACTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
