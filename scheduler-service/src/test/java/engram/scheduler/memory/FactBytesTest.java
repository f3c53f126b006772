package engram.scheduler.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import engram.fsrs.Rating;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Pace;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Facts as a release stored them. A sample that is read otherwise means that the memories of every
 * learner are: whoever changes the format numbers it anew and adds a sample.
 */
class FactBytesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String HASH = "00112233445566778899aabbccddeeff";
    private static final String UUID = "01934567-89ab-7cde-8f01-23456789abcd";

    private static CardFact answered(
            String id,
            StudyMode mode,
            Question question,
            Rating rating,
            Pace pace,
            boolean retake,
            boolean hurried) {
        return new CardFact.Answered(
                id,
                1,
                NOON,
                HASH,
                "animals",
                mode,
                question,
                rating,
                NOON.minusSeconds(90),
                ZoneId.of("Europe/Zurich"),
                pace,
                retake,
                hurried);
    }

    private static Question asked(Question.Kind kind) {
        return new Question(kind, 4);
    }

    /** Every mode, kind of question, rating and pace, and whatever else a fact may say. */
    private static final CardHistory HISTORY =
            CardHistory.EMPTY.with(
                    List.of(
                            answered(
                                    "r1",
                                    StudyMode.SPACED,
                                    Question.SELF_RATED,
                                    Rating.AGAIN,
                                    null,
                                    false,
                                    true),
                            answered(
                                    UUID,
                                    StudyMode.FLASHCARDS,
                                    Question.SELF_RATED,
                                    Rating.EASY,
                                    null,
                                    false,
                                    false),
                            answered(
                                    "r2",
                                    StudyMode.LEARN,
                                    asked(Question.Kind.WRITTEN),
                                    Rating.HARD,
                                    Pace.SLOW,
                                    false,
                                    false),
                            answered(
                                    "r3",
                                    StudyMode.LEARN,
                                    asked(Question.Kind.WRITTEN),
                                    Rating.GOOD,
                                    Pace.FAST,
                                    false,
                                    false),
                            answered(
                                    "r4",
                                    StudyMode.TEST,
                                    asked(Question.Kind.CHOICE),
                                    Rating.GOOD,
                                    null,
                                    true,
                                    false),
                            answered(
                                    "r5",
                                    StudyMode.TEST,
                                    asked(Question.Kind.TRUE_FALSE),
                                    Rating.GOOD,
                                    null,
                                    false,
                                    false),
                            answered(
                                    "r6",
                                    StudyMode.TEST,
                                    asked(Question.Kind.SELF_CHECK),
                                    Rating.GOOD,
                                    null,
                                    false,
                                    false),
                            answered(
                                    "r7",
                                    StudyMode.MATCHING,
                                    asked(Question.Kind.MATCHING),
                                    Rating.AGAIN,
                                    null,
                                    false,
                                    false),
                            new CardFact.Undone("r1", 2, NOON, HASH, "plants")));

    @Test
    void facts_stored_by_a_release_are_read_as_they_were() throws IOException {
        assertThat(FactBytes.history(sample()).facts()).isEqualTo(HISTORY.facts());
    }

    @Test
    void facts_are_still_stored_so() throws IOException {
        assertThat(FactBytes.of(HISTORY)).asHexString().isEqualToIgnoringCase(hex());
    }

    @Test
    void modes_and_kinds_have_codes_of_their_own() {
        for (var mode : StudyMode.values())
            assertThat(FactCodes.mode(FactCodes.of(mode))).isEqualTo(mode);
        for (var kind : Question.Kind.values())
            assertThat(FactCodes.kind(FactCodes.of(kind))).isEqualTo(kind);
    }

    @Test
    void a_code_or_a_format_that_nobody_knows_is_not_taken_for_another() throws IOException {
        assertThatIllegalStateException().isThrownBy(() -> FactCodes.mode((byte) 99));
        assertThatIllegalStateException().isThrownBy(() -> FactCodes.kind((byte) 99));
        var other = sample();
        other[0] = 99;
        assertThatIllegalStateException().isThrownBy(() -> FactBytes.history(other));
    }

    private static byte[] sample() throws IOException {
        return HexFormat.of().parseHex(hex());
    }

    private static String hex() throws IOException {
        try (var file = FactBytesTest.class.getResourceAsStream("/stored/facts-1.hex")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), US_ASCII).replaceAll("\\s", "");
        }
    }
}
