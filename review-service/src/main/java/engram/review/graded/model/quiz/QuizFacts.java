package engram.review.graded.model.quiz;

import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Said;
import engram.review.graded.model.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a submitted quiz tells the log. */
final class QuizFacts {
    private QuizFacts() {}

    /** The reviews of what was answered and graded, what was said, and the result. */
    static List<Fact> submitted(QuizSession.Submitted quiz) {
        var facts = new ArrayList<Fact>();
        for (var item : quiz.items()) {
            if (item.version() > 0) facts.add(review(quiz, item));
            if (item.given() != null) {
                var answer = item.given().answer();
                quiz.question(item.question())
                        .flatMap(question -> Said.inQuiz(name(item), question, answer))
                        .ifPresent(facts::add);
            }
        }
        facts.add(finished(quiz));
        return facts;
    }

    /** The review as it is to be taken now, and the result that follows. */
    static List<Fact> decided(QuizSession.Submitted quiz, Graded item) {
        return List.of(review(quiz, item), finished(quiz));
    }

    private static Fact review(QuizSession.Submitted quiz, Graded item) {
        var given = Objects.requireNonNull(item.given());
        return new Fact.Reviewed(
                name(item),
                item.version(),
                item.card(),
                item.kind(),
                Objects.requireNonNull(item.rating()),
                options(quiz, item),
                item.confusedWith(),
                given.at(),
                given.responseMs(),
                given.hint(),
                null);
    }

    /** How many a choice had; null of other kinds. */
    private static @Nullable Integer options(QuizSession.Submitted quiz, Graded item) {
        return quiz.question(item.question()).orElse(null) instanceof Question.Choice choice
                ? choice.options().size()
                : null;
    }

    private static Fact finished(QuizSession.Submitted quiz) {
        return new Fact.Finished(
                quiz.submittedAt(),
                new Fact.Result(
                        quiz.resultVersion(),
                        quiz.right(),
                        quiz.items().size(),
                        quiz.selfMarked(),
                        null,
                        quiz.timeMs(),
                        quiz.counts()));
    }

    private static Fact.Name name(Graded item) {
        return new Fact.Name(item.question(), item.part());
    }
}
