package engram.review.graded.model.fact;

import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.List;

/** Answers as facts. */
public final class Reviews {
    private Reviews() {}

    /** The facts about an answer: the review as it is to be taken, and at first what was typed. */
    public static List<Fact> of(Answered answered) {
        var question = answered.question();
        var given = answered.given();
        var name = new Fact.Name(question.number(), 0);
        var card = question.prompt().card();
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
            Said.typed(name, question.prompt(), given.answer()).ifPresent(facts::add);
        return facts;
    }
}
