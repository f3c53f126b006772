package engram.review.graded.model.fact;

import engram.review.graded.model.answer.Timing;
import engram.review.graded.model.question.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a change of a session tells the log. */
public sealed interface Fact {

    /**
     * A review's name within its session.
     *
     * @param part which of several reviews of one question, from 1; 0 if it has one only
     */
    record Name(int question, int part) {}

    /** That the session began. */
    record Started() implements Fact {}

    /**
     * How a card was answered, or after a correction is to be taken as answered.
     *
     * @param version 1, and one more with each correction
     * @param optionCount of a choice
     * @param confusedWith the other card of a wrong pair
     * @param answeredAt when the learner answered
     * @param timing of a right answer, if its time counts
     */
    record Reviewed(
            Name name,
            long version,
            String card,
            Kind kind,
            int rating,
            @Nullable Integer optionCount,
            @Nullable String confusedWith,
            Instant answeredAt,
            int responseMs,
            boolean hint,
            @Nullable Timing timing)
            implements Fact {}

    /**
     * What was typed or, in a quiz, chosen to answer a card: personal, so on a topic of its own.
     *
     * @param prompt what was asked, and {@code expected} what was right, in the words of then
     */
    record Said(Name name, String card, String text, String prompt, String expected)
            implements Fact {}

    /**
     * That the session ended.
     *
     * @param result null if it was given up
     */
    record Finished(Instant at, @Nullable Result result) implements Fact {}

    /**
     * What it came to.
     *
     * @param version grows with each change of the result, from 1
     * @param right cards known in Learn, questions in a quiz, pairs in Matching
     */
    record Result(
            long version,
            int right,
            int questions,
            @Nullable Integer selfMarked,
            @Nullable Integer wrong,
            @Nullable Long timeMs,
            boolean counts) {}
}
