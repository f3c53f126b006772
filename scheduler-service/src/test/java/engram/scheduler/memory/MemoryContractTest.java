package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.fsrs.Rating;
import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.scheduler.memory.model.CardFact;
import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.Facts;
import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.Replay;
import engram.scheduler.settings.model.CardSettings;
import engram.scheduler.testing.PublishedVersions;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The producer's side of {@code scheduler.memory.v1}. */
class MemoryContractTest {
    private static final Path CONTRACT = Path.of("contract");
    private static final Schema SCHEMA = schema();

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(CONTRACT.resolve("examples"))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("MemoryState"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_obey_the_schema(Path example) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(example), InputFormat.JSON)).isEmpty();
    }

    @Nested
    class What_is_published {
        private final MemoryMessages messages = new MemoryMessages(ObjectMapper.getDefault());
        private final MemoryKey key = new MemoryKey("school", "ann", "c1");

        @Test
        void obeys_the_schema_after_each_of_a_thousand_answers() {
            var random = new Random(20261123);
            var kinds = Question.Kind.values();
            for (int card = 0; card < 100; card++) {
                var facts = new ArrayList<CardFact>();
                var at = Facts.START;
                for (int i = 0; i < 10; i++) {
                    at = at.plus(Duration.ofMinutes(random.nextInt(20_000)));
                    var kind = kinds[random.nextInt(kinds.length)];
                    facts.add(Facts.asked("r" + i, kind, Rating.of(1 + random.nextInt(4)), at));
                    var json = message(facts).json();
                    assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
                }
            }
        }

        @Test
        void obeys_the_schema_when_nothing_counts_any_more() {
            var message = message(List.of(Facts.undone("r1", 2, Facts.START)));
            assertThat(SCHEMA.validate(message.json(), InputFormat.JSON))
                    .as(message.json())
                    .isEmpty();
        }

        @Test
        void has_the_envelope_and_key_of_the_contract() {
            var message = message(List.of(Facts.answered("r1", 1, Rating.GOOD, Facts.START)));
            assertThat(message.topic()).isEqualTo("scheduler.memory.v1");
            assertThat(message.key()).isEqualTo("school/ann/c1");
            assertThat(message.route()).isEqualTo("school/ann");
            assertThat(message.type()).isEqualTo("MemoryState");
            assertThat(message.version()).isEqualTo(PublishedVersions.of(1, 1));
            assertThat(message.school()).isEqualTo("school");
            assertThat(message.at()).isEqualTo(Facts.START);
            assertThat(message.id()).matches("[A-Za-z0-9_-]{1,64}");
        }

        @Test
        void is_the_same_event_at_each_try_and_another_once_more_is_known() {
            var first = Facts.answered("r1", 1, Rating.GOOD, Facts.START);
            var second = Facts.answered("r2", 1, Rating.GOOD, Facts.START.plusSeconds(1));
            assertThat(message(List.of(first))).isEqualTo(message(List.of(first)));
            assertThat(message(List.of(first, second)).id())
                    .isNotEqualTo(message(List.of(first)).id());
        }

        private engram.outbox.Message message(List<? extends CardFact> facts) {
            var memory = Replay.of(CardHistory.EMPTY.with(facts), CardSettings.DEFAULT, 1, "c1");
            return messages.of(PublishedVersions.VIEW, key, memory);
        }
    }

    @Nested
    class The_topic {
        @Test
        void is_declared_compacted_with_as_many_partitions_as_the_other_learner_topics() {
            var own = new Topics(new Kafka("localhost:1", 48, (short) 1)).own();
            assertThat(own)
                    .extracting(Topic::name)
                    .containsExactly(
                            "scheduler.memory.v1", "scheduler.settings.v1", "scheduler.marks.v1");
            assertThat(own.getFirst().partitions()).isEqualTo(48);
            assertThat(own.getFirst().config()).containsEntry("cleanup.policy", "compact");
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(CONTRACT.resolve("schemas/MemoryState.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
