package engram.review.graded.model;

import java.util.ArrayList;
import java.util.List;

/** Answers as facts. */
final class Reviews {
    private Reviews() {}

    /** The facts about an answer: the review as it is to be taken, and at first what was typed. */
    static List<Fact> of(Answered answered) {
        var question = answered.question();
        var given = answered.given();
        var name = new Fact.Name(question.number(), 0);
        var card = prompt(question).card();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact.Reviewed(
                        name,
                        answered.version(),
                        card,
                        question.kind(),
                        answered.verdict().rating(),
                        question instanceof Question.Choice choice ? choice.options().size() : null,
                        null,
                        given.at(),
                        given.responseMs(),
                        given.hint(),
                        answered.verdict().correct() ? given.timing() : null));
        if (answered.version() == 1)
            Said.typed(name, prompt(question), given.answer()).ifPresent(facts::add);
        return facts;
    }

    /** What the question asks of its one card. */
    static Prompt prompt(Question question) {
        return switch (question) {
            case Question.Choice(_, var prompt, _, _) -> prompt;
            case Question.TrueFalse(_, var prompt, _, _) -> prompt;
            case Question.Written(_, var prompt, _) -> prompt;
            case Question.SelfChecked(_, var prompt) -> prompt;
            case Question.Block _ ->
                    throw new IllegalArgumentException("a block asks for several cards");
        };
    }
}
