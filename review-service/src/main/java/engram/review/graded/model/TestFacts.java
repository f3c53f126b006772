package engram.review.graded.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a submitted Test tells the log. */
final class TestFacts {
    private TestFacts() {}

    /** The reviews of what was answered and graded, what was said, and the result. */
    static List<Fact> submitted(TestSession.Submitted test) {
        var facts = new ArrayList<Fact>();
        for (var item : test.items()) {
            if (item.version() > 0) facts.add(review(test, item));
            test.question(item.question())
                    .flatMap(question -> Said.inTest(name(item), question, item))
                    .ifPresent(facts::add);
        }
        facts.add(finished(test));
        return facts;
    }

    /** The review as it is to be taken now, and the result that follows. */
    static List<Fact> decided(TestSession.Submitted test, Graded item) {
        return List.of(review(test, item), finished(test));
    }

    private static Fact review(TestSession.Submitted test, Graded item) {
        var given = Objects.requireNonNull(item.given());
        return new Fact.Reviewed(
                name(item),
                item.version(),
                item.card(),
                item.kind(),
                Objects.requireNonNull(item.rating()),
                test.question(item.question())
                        .filter(Question.Choice.class::isInstance)
                        .map(question -> ((Question.Choice) question).options().size())
                        .orElse(null),
                item.confusedWith(),
                given.at(),
                given.responseMs(),
                given.hint(),
                null);
    }

    private static Fact finished(TestSession.Submitted test) {
        return new Fact.Finished(
                test.submittedAt(),
                new Fact.Result(
                        test.resultVersion(),
                        test.right(),
                        test.items().size(),
                        test.selfMarked(),
                        null,
                        test.timeMs(),
                        test.counts()));
    }

    private static Fact.Name name(Graded item) {
        return new Fact.Name(item.question(), item.part());
    }
}
