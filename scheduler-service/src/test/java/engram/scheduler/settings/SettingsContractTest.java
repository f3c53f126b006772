package engram.scheduler.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.ground.Kafka;
import engram.outbox.Message;
import engram.ground.Topics;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.settings.model.Chosen;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The producer's side of {@code scheduler.settings.v1}. */
class SettingsContractTest {
    private static final Path CONTRACT = Path.of("contract");
    private static final Schema SCHEMA = schema();
    private static final Instant CHANGED = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"SettingsState", "SettingsState-cleared"})
    void examples_obey_the_schema(String example) throws IOException {
        var json = Files.readString(CONTRACT.resolve("examples/" + example + ".json"));
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Nested
    class What_is_published {
        @Test
        void obeys_the_schema_with_every_field_chosen() {
            var all =
                    Map.<String, Object>ofEntries(
                            Map.entry("desiredRetention", 0.85),
                            Map.entry("learningSteps", List.of()),
                            Map.entry("relearningSteps", List.of(60)),
                            Map.entry("newPerDay", 1),
                            Map.entry("reviewsPerDay", 2),
                            Map.entry("maximumIntervalDays", 3),
                            Map.entry("rolloverHour", 0),
                            Map.entry("zone", "UTC"),
                            Map.entry("fuzz", true),
                            Map.entry("burySiblings", true),
                            Map.entry("leechLapses", 0),
                            Map.entry("leechSuspends", true),
                            Map.entry("reviewOrder", "DUE"),
                            Map.entry("newOrder", "RANDOM"),
                            Map.entry("newPlace", "FIRST"),
                            Map.entry("lateAfterDays", 30));
            var message = message(all);
            assertValid(message);
            for (var field : all.keySet()) assertThat(message.json()).contains("\"" + field + '"');
        }

        @Test
        void obeys_the_schema_with_nothing_chosen() {
            var message = message(Map.of());
            assertValid(message);
            assertThat(message.json()).contains("\"chosen\":{}").contains("\"deleted\":true");
        }

        @Test
        void has_the_envelope_and_key_of_the_contract() {
            var message = message(Map.of("fuzz", true));
            assertThat(message.topic()).isEqualTo("scheduler.settings.v1");
            assertThat(message.key()).isEqualTo("school/class/7b");
            assertThat(message.route()).isEqualTo("school");
            assertThat(message.type()).isEqualTo("SettingsState");
            assertThat(message.version()).isEqualTo(3);
            assertThat(message.at()).isEqualTo(CHANGED);
            assertThat(message).isEqualTo(message(Map.of("fuzz", true)));
        }

        private static void assertValid(Message message) {
            assertThat(SCHEMA.validate(message.json(), InputFormat.JSON))
                    .as(message.json())
                    .isEmpty();
        }

        private static Message message(Map<String, Object> chosen) {
            var place = new Place("school", Scope.CLASS, "7b");
            var document = SettingsDocument.of(place, 3, Chosen.of(chosen), CHANGED);
            return new PublishedSettings(ObjectMapper.getDefault()).messages(document).getFirst();
        }
    }

    @Test
    void the_topic_is_declared_compacted() {
        var own = new Topics(new Kafka("localhost:1", 48, (short) 1)).own();
        assertThat(own)
                .filteredOn(topic -> topic.name().equals("scheduler.settings.v1"))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.partitions()).isEqualTo(12);
                    assertThat(topic.config()).containsEntry("cleanup.policy", "compact");
                });
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(CONTRACT.resolve("schemas/SettingsState.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
