package engram.review.log;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.Problem.FieldError;
import engram.review.log.model.Answer;
import engram.review.log.model.Mode;
import engram.review.log.model.RequestClock;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ObjectMapper JSON = ObjectMapper.getDefault();
    private static final PostedReview SOUND =
            PostedReview.of("animals", "cat", "r1").with("answeredAt", "\"2026-03-01T11:59:00Z\"");

    @Test
    void a_sound_review_becomes_an_answer() {
        assertThat(read(SOUND))
                .isEqualTo(
                        new Read.Sound(
                                new Answer(
                                        "r1",
                                        "evening",
                                        Mode.SPACED,
                                        "animals",
                                        "cat",
                                        3,
                                        NOON.minusSeconds(60),
                                        4200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5",
                "-1",
                "null",
                "\"3\"",
                "3.0",
                "1e400",
                "true",
                "[]",
                "9007199254740993"
            })
    void a_rating_is_an_integer_from_1_to_4(String rating) {
        assertThat(errors(SOUND.with("rating", rating)))
                .containsExactly(new FieldError("rating", "must be 1, 2, 3 or 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARN", "TEST", "MATCHING", "spaced", ""})
    void a_mode_is_a_self_rated_one(String mode) {
        assertThat(errors(SOUND.with("mode", '"' + mode + '"')))
                .containsExactly(new FieldError("mode", "must be SPACED or FLASHCARDS"));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, must be at most 365 days ago",
        "2025-03-01T11:59:59Z, must be at most 365 days ago",
        "2026-03-01T12:05:01Z, must be at most 5 minutes ahead",
        "9999-12-31T23:59:59Z, must be at most 5 minutes ahead"
    })
    void a_time_is_neither_long_ago_nor_ahead(String time, String rule) {
        assertThat(errors(SOUND.with("answeredAt", '"' + time + '"')))
                .containsExactly(new FieldError("answeredAt", rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-03-01\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"-0001-01-01T00:00:00Z\"",
                "\"2026-02-30T00:00:00Z\"",
                "1772366400",
                "null"
            })
    void a_time_is_a_text_as_RFC_3339_has_it(String time) {
        assertThat(errors(SOUND.with("answeredAt", time)))
                .containsExactly(new FieldError("answeredAt", Timestamps.RULE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "sessionId", "deckId", "cardId"})
    void ids_keep_to_the_grammar(String field) {
        for (var bad :
                new String[] {
                    "\"\"", "\"a:b\"", "\"a/b\"", "\"$gt\"", "7", "\"" + "a".repeat(65) + "\""
                })
            assertThat(errors(SOUND.with(field, bad)))
                    .extracting(FieldError::field)
                    .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"4200\"", "null", "-99999999999999999999"})
    void a_duration_is_an_integer_of_0_or_more(String duration) {
        assertThat(errors(SOUND.with("responseMs", duration)))
                .containsExactly(new FieldError("responseMs", "must be an integer of 0 or more"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0, 0", "60000, 60000", "60001, 60000", "99999999999999999999, 60000"})
    void a_long_duration_is_cut_off_at_a_minute(String duration, int kept) {
        assertThat(read(SOUND.with("responseMs", duration)))
                .isInstanceOfSatisfying(
                        Read.Sound.class,
                        sound -> assertThat(sound.answer().responseMs()).isEqualTo(kept));
    }

    @Test
    void every_broken_rule_is_named() {
        assertThat(errors(new PostedReview("{}")))
                .extracting(FieldError::field)
                .containsExactly(
                        "id",
                        "sessionId",
                        "mode",
                        "deckId",
                        "cardId",
                        "rating",
                        "answeredAt",
                        "responseMs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "rating", "answeredAt", "responseMs"})
    void no_field_may_be_missing(String field) {
        assertThat(errors(SOUND.without(field)))
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    private static Iterable<FieldError> errors(PostedReview review) {
        return ((Read.Broken) read(review)).errors();
    }

    private static Read read(PostedReview review) {
        try {
            return ReviewReader.read(
                    JSON.readValue(review.json(), JsonNode.class),
                    RequestClock.of(NOON, Optional.empty()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(review.json(), unreadable);
        }
    }
}
