package engram.scheduler.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.fsrs.Rating;
import engram.inbox.Received;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Pace;
import engram.scheduler.memory.model.Question;
import engram.scheduler.testing.Examples;
import io.micronaut.serde.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDecoderTest {
    private static final String GOOD =
            """
            {"id":"r1","version":1,"school":"s","learner":"ann","session":"x","mode":"SPACED","deck":"d","card":"c",\
            "rating":3,"questionKind":"SELF_RATED","answeredAt":"2026-03-02T10:00:00.123456Z",\
            "receivedAt":"2026-03-02T10:00:01.999999Z","zone":"Europe/Berlin","responseMs":12,"hint":false}\
            """;

    private final ReviewDecoder decoder = new ReviewDecoder(ObjectMapper.getDefault());

    private static Received received(String type, String json) {
        return new Received(
                "review.reviews.v1",
                List.of("s", "ann"),
                "e",
                type,
                1,
                "s",
                Instant.EPOCH,
                json.getBytes(UTF_8));
    }

    @Nested
    class The_producers_examples {
        private final List<String> key =
                List.of(
                        "01938a00-0000-7000-8000-000000000001",
                        "01938a10-0000-7000-8000-00000000002a");

        @ParameterizedTest
        @CsvSource({"ReviewRecorded, 1, GOOD, SELF_RATED", "ReviewCorrected, 2, AGAIN, WRITTEN"})
        void of_answers_are_read(String type, int version, Rating rating, Question.Kind kind)
                throws Exception {
            var review =
                    decoder.decode(Examples.read("review-service", type, "review.reviews.v1", key));
            assertThat(review.fact())
                    .isInstanceOfSatisfying(
                            CardFact.Answered.class,
                            answered -> {
                                assertThat(answered.version()).isEqualTo(version);
                                assertThat(answered.rating()).isEqualTo(rating);
                                assertThat(answered.question().kind()).isEqualTo(kind);
                            });
        }

        @Test
        void of_an_undo_are_read() throws Exception {
            var undone =
                    decoder.decode(
                            Examples.read(
                                    "review-service", "ReviewUndone", "review.reviews.v1", key));
            assertThat(undone.fact()).isInstanceOf(CardFact.Undone.class);
            assertThat(undone.key().card()).isEqualTo("01938b01-0000-7000-8000-000000000013");
        }
    }

    @Nested
    class A_recorded_answer {
        @Test
        void has_times_in_milliseconds_as_the_store_keeps_them() throws Exception {
            var fact = (CardFact.Answered) decoder.decode(received("ReviewRecorded", GOOD)).fact();
            assertThat(fact.answeredAt()).isEqualTo("2026-03-02T10:00:00.123Z");
            assertThat(fact.receivedAt()).isEqualTo("2026-03-02T10:00:01.999Z");
        }

        @Test
        void has_the_hash_of_its_bytes() throws Exception {
            var fact = decoder.decode(received("ReviewRecorded", GOOD)).fact();
            var other = decoder.decode(received("ReviewRecorded", GOOD.replace("12", "13"))).fact();
            assertThat(fact.hash()).hasSize(32).matches("[0-9a-f]+").isNotEqualTo(other.hash());
        }

        @ParameterizedTest
        @CsvSource({"SELF_RATED,", "WRITTEN,", "CHOICE, 3", "MATCHING,"})
        void survives_the_store_unchanged(Question.Kind kind, Integer options) throws Exception {
            var history = CardHistory.EMPTY.with(List.of(asked(kind, options)));
            assertThat(FactBytes.history(FactBytes.of(history)).facts()).isEqualTo(history.facts());
        }

        @Test
        void says_how_many_options_a_choice_had() throws Exception {
            assertThat(asked(Question.Kind.CHOICE, 3).question())
                    .isEqualTo(new Question(Question.Kind.CHOICE, 3));
        }

        @Test
        void is_no_retake_and_has_no_pace_unless_it_says_so() throws Exception {
            var plain = asked(Question.Kind.WRITTEN, null);
            assertThat(plain.pace()).isNull();
            assertThat(plain.retake()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"SLOW, false", "FAST, true"})
        void may_have_a_pace_and_be_a_retake(Pace pace, boolean retake) throws Exception {
            var json = GOOD.replace("}", ",\"pace\":\"" + pace + "\",\"retake\":" + retake + "}");
            var fact = (CardFact.Answered) decoder.decode(received("ReviewRecorded", json)).fact();
            assertThat(fact.pace()).isEqualTo(pace);
            assertThat(fact.retake()).isEqualTo(retake);
        }

        private CardFact.Answered asked(Question.Kind kind, Integer options) throws Exception {
            var count = options == null ? "" : ",\"optionCount\":" + options;
            var json = GOOD.replace("\"SELF_RATED\"", "\"" + kind + "\"" + count);
            return (CardFact.Answered) decoder.decode(received("ReviewRecorded", json)).fact();
        }
    }

    @Nested
    class A_record_that_makes_no_sense {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "id",
                    "version",
                    "school",
                    "learner",
                    "deck",
                    "card",
                    "rating",
                    "questionKind",
                    "zone",
                    "receivedAt"
                })
        void because_a_field_is_missing_is_refused(String field) {
            var json = GOOD.replace("\"" + field + "\":", "\"no-" + field + "\":");
            assertThatThrownBy(() -> decoder.decode(received("ReviewRecorded", json)))
                    .hasMessageContaining(field);
        }

        @ParameterizedTest
        @CsvSource({
            "'\"rating\":3', '\"rating\":0'",
            "'\"rating\":3', '\"rating\":5'",
            "'\"rating\":3', '\"rating\":\"x\"'",
            "'Europe/Berlin', 'Nowhere/None'",
            "'SPACED', 'CRAMMED'",
            "'SELF_RATED', 'SUNG'",
            "'\"hint\":false', '\"pace\":\"BRISK\"'",
            "'\"SELF_RATED\"', '\"CHOICE\"'",
            "'\"SELF_RATED\"', '\"CHOICE\",\"optionCount\":1'",
            "'\"learner\":\"ann\"', '\"learner\":\"bob\"'",
            "'\"school\":\"s\"', '\"school\":\"t\"'",
            "'2026-03-02T10:00:00.123456Z', 'yesterday'"
        })
        void because_a_value_is_wrong_is_refused(String right, String wrong) {
            assertThat(GOOD).contains(right);
            var json = GOOD.replace(right, wrong);
            assertThatThrownBy(() -> decoder.decode(received("ReviewRecorded", json))).isNotNull();
        }
    }

    @Nested
    class A_type_that_is_none_of_its_business {
        @Test
        void is_passed_over() throws Exception {
            assertThat(decoder.decode(received("ReviewAdmired", "{}"))).isNull();
        }
    }
}
