package engram.gateway.session;

import static engram.gateway.session.SessionFacts.START;
import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.Examples;
import engram.gateway.session.model.SessionResult;
import engram.gateway.session.model.SessionStart;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactDecoderTest {
    private final FactDecoder decoder = new FactDecoder(ObjectMapper.getDefault());

    @Nested
    class The_producers_examples {
        private Fact decode(String type, String topic) throws IOException {
            return decoder.decode(
                    Examples.received("review-service", type, topic, type, 1, "school/ada"));
        }

        @Test
        void are_understood() throws IOException {
            for (var type : List.of("ReviewRecorded", "ReviewCorrected")) {
                var review = ((Fact.Reviewed) decode(type, "review.reviews.v1")).review();
                assertThat(review.rating()).as(type).isBetween(1, 4);
                assertThat(review.kind()).as(type).isIn("SELF_RATED", "WRITTEN");
                assertThat(review.hash()).hasSize(32);
                assertThat(review.undone()).isFalse();
            }
            assertThat(
                            ((Fact.Reviewed) decode("ReviewUndone", "review.reviews.v1"))
                                    .review()
                                    .undone())
                    .isTrue();
            assertThat(decode("SessionFinished", "review.sessions.v1"))
                    .isInstanceOf(Fact.Finished.class);
        }

        @Test
        void of_types_to_come_are_passed_over() throws IOException {
            var record =
                    Examples.of("review.sessions.v1", "SessionSaved", 1, "school/ada", "{'x':1}");
            assertThat(decoder.decode(record)).isNull();
        }
    }

    @Nested
    class A_record_of_a_session {
        private Fact decode(String type, String json) throws IOException {
            return decoder.decode(Examples.of("review.sessions.v1", type, 1, "school/ada", json));
        }

        @Test
        void says_how_it_began() throws IOException {
            var json = "{'session':'x','deck':'d','mode':'LEARN','at':'2026-11-20T12:00:00.5Z'}";
            assertThat(decode("SessionStarted", json))
                    .isEqualTo(
                            new Fact.Started(
                                    "school",
                                    "ada",
                                    "x",
                                    new SessionStart("d", "LEARN", START.plusMillis(500))));
        }

        @Test
        void says_what_it_came_to() throws IOException {
            var json =
                    "{'session':'x','at':'2026-11-20T12:00:00Z','result':{'version':3,'deck':'d',"
                            + "'mode':'MATCHING','wrong':2,'timeMs':41000,'counts':true}}";
            assertThat(((Fact.Finished) decode("SessionFinished", json)).result())
                    .isEqualTo(
                            new SessionResult(
                                    3, "d", "MATCHING", null, null, null, 2, 41_000L, true));
        }
    }
}
