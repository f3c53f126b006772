package engram.scheduler.marks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.ground.Kafka;
import engram.outbox.Message;
import engram.ground.Topics;
import engram.scheduler.marks.model.CardMark;
import engram.scheduler.marks.model.DeckMarks;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The producer's side of {@code scheduler.marks.v1}. */
class MarksContractTest {
    private static final Path CONTRACT = Path.of("contract");
    private static final Schema SCHEMA = schema();
    private static final Instant CHANGED = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"MarksState", "MarksState-cleared"})
    void examples_obey_the_schema(String example) throws IOException {
        var json = Files.readString(CONTRACT.resolve("examples/" + example + ".json"));
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Nested
    class What_is_published {
        private static final CardMark SUSPENDED = new CardMark(true, null, 0, 0);
        private static final CardMark BURIED = new CardMark(false, CHANGED.plusSeconds(9), 0, 0);

        @Test
        void obeys_the_schema() {
            assertValid(message(Map.of("c1", SUSPENDED, "c2", BURIED)));
            assertValid(message(Map.of()));
        }

        @Test
        void says_nothing_of_cards_that_are_asked() {
            var asked = new CardMark(false, null, 3, 2);
            assertThat(message(Map.of("c1", SUSPENDED, "flagged", asked)).json())
                    .contains("c1")
                    .doesNotContain("flagged");
        }

        @Test
        void has_the_envelope_and_key_of_the_contract() {
            var message = message(Map.of("c1", SUSPENDED));
            assertThat(message.topic()).isEqualTo("scheduler.marks.v1");
            assertThat(message.key()).isEqualTo("school/ann/deck");
            assertThat(message.route()).isEqualTo("school/ann");
            assertThat(message.school()).isEqualTo("school");
            assertThat(message.type()).isEqualTo("MarksState");
            assertThat(message.version()).isEqualTo(3);
            assertThat(message.at()).isEqualTo(CHANGED);
            assertThat(message).isEqualTo(message(Map.of("c1", SUSPENDED)));
        }

        private static void assertValid(Message message) {
            assertThat(SCHEMA.validate(message.json(), InputFormat.JSON))
                    .as(message.json())
                    .isEmpty();
        }

        private static Message message(Map<String, CardMark> marks) {
            var document = MarksDocument.of("school:ann:deck", 3, new DeckMarks(marks), CHANGED);
            return new PublishedMarks(ObjectMapper.getDefault()).messages(document).getFirst();
        }
    }

    @Test
    void the_topic_is_compacted_with_as_many_partitions_as_the_other_learner_topics() {
        var own = new Topics(new Kafka("localhost:1", 48, (short) 1)).own();
        assertThat(own)
                .filteredOn(topic -> topic.name().equals("scheduler.marks.v1"))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.partitions()).isEqualTo(48);
                    assertThat(topic.config()).containsEntry("cleanup.policy", "compact");
                });
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(CONTRACT.resolve("schemas/MarksState.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
