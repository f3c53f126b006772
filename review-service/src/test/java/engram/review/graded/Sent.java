package engram.review.graded;

import java.util.Arrays;
import java.util.List;

/** Answers as learners send them. */
final class Sent {
    private Sent() {}

    static SentAnswer text(int question, String text) {
        return new SentAnswer(
                question, text, null, null, null, null, false, false, 1_200L, false, null, null);
    }

    static SentAnswer choice(int question, String choice) {
        return new SentAnswer(
                question, null, choice, null, null, null, false, false, 1_200L, false, null, null);
    }

    static SentAnswer truth(int question, Boolean truth) {
        return new SentAnswer(
                question, null, null, truth, null, null, false, false, 1_200L, false, null, null);
    }

    static SentAnswer pairs(int question, SentAnswer.Pair... pairs) {
        return new SentAnswer(
                question,
                null,
                null,
                null,
                Arrays.asList(pairs),
                null,
                false,
                false,
                1_200L,
                false,
                null,
                null);
    }

    static SentAnswer tiles(int attempt, String... tiles) {
        return new SentAnswer(
                attempt,
                null,
                null,
                null,
                null,
                List.of(tiles),
                false,
                false,
                null,
                false,
                null,
                null);
    }

    static SentAnswer dontKnow(int question) {
        return new SentAnswer(
                question, null, null, null, null, null, true, false, null, false, null, null);
    }
}
