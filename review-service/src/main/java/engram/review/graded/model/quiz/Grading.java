package engram.review.graded.model.quiz;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.question.Kind;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades a submitted quiz. */
final class Grading {
    private Grading() {}

    /** Each question or pair, in the quiz's order. */
    static List<Graded> of(List<Question> questions, List<Given> saved) {
        var graded = new ArrayList<Graded>();
        for (var question : questions) {
            var given =
                    saved.stream()
                            .filter(each -> each.question() == question.number())
                            .findFirst()
                            .orElse(null);
            if (question instanceof Question.Block block) pairs(block, given, graded);
            else graded.add(single(question, given));
        }
        return graded;
    }

    private static Graded single(Question question, @Nullable Given given) {
        var card = question.prompt().card();
        var isOpen =
                question.kind() == Kind.SELF_CHECK
                        && (given == null || !(given.answer() instanceof Answer.DontKnow));
        if (isOpen) return graded(question, 0, card, given, null, null, null);
        if (given == null) return graded(question, 0, card, null, false, null, null);
        var verdict = Verdict.on(question, given.answer(), given.hint());
        return graded(question, 0, card, given, verdict.correct(), verdict.rating(), null);
    }

    private static void pairs(Question.Block block, @Nullable Given given, List<Graded> graded) {
        var made =
                given != null && given.answer() instanceof Answer.Paired(var pairs)
                        ? pairs
                        : List.<Answer.Made>of();
        for (var i = 0; i < block.pairs().size(); i++) {
            var place = i;
            var pair = block.pairs().get(i);
            var answer =
                    made.stream()
                            .filter(each -> each.prompt() == place)
                            .map(each -> block.answerAt(each.answer()))
                            .findFirst();
            if (answer.isEmpty()) {
                graded.add(graded(block, i + 1, pair.card(), null, false, null, null));
                continue;
            }
            var isRight = answer.get().card().equals(pair.card());
            graded.add(
                    graded(
                            block,
                            i + 1,
                            pair.card(),
                            given,
                            isRight,
                            Verdict.of(isRight, false).rating(),
                            isRight ? null : answer.get().card()));
        }
    }

    private static Graded graded(
            Question question,
            int part,
            String card,
            @Nullable Given given,
            @Nullable Boolean correct,
            @Nullable Integer rating,
            @Nullable String confusedWith) {
        return new Graded(
                question.number(),
                part,
                card,
                question.kind(),
                given,
                correct,
                correct,
                rating,
                List.of(),
                confusedWith,
                rating == null ? 0 : 1);
    }
}
