package engram.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.access.Access;
import engram.ground.Topics;
import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private final RosterServer roster = RosterServer.shared();

    private static Schema schema(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("contract/schemas", type + ".json")),
                        InputFormat.JSON);
    }

    private static void fits(String type, String json) throws IOException {
        assertThat(schema(type).validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Test
    void the_topics_are_those_of_the_decision() {
        var topics = roster.bean(Topics.class).own();

        assertThat(topics)
                .extracting(engram.ground.Topic::name)
                .containsExactlyInAnyOrder(
                        "roster.people.v1",
                        "roster.classes.v1",
                        "roster.enrolments.v1",
                        "roster.assignments.v1",
                        "roster.signins.v1");
        assertThat(topics).allMatch(topic -> topic.partitions() == 12);
        assertThat(topics)
                .filteredOn(topic -> topic.name().equals("roster.signins.v1"))
                .singleElement()
                .extracting(engram.ground.Topic::config)
                .isEqualTo(
                        Map.of(
                                "cleanup.policy", "compact,delete",
                                "max.message.bytes", "2097152",
                                "retention.ms", "86400000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PersonState",
                "ClassState",
                "EnrolmentState",
                "AssignmentState",
                "SignInEnded"
            })
    void the_example_fits_its_schema(String type) throws IOException {
        fits(type, Files.readString(Path.of("contract/examples", type + ".json")));
        assertThat(schema(type).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "roster.people.v1, PersonState",
        "roster.classes.v1, ClassState",
        "roster.enrolments.v1, EnrolmentState",
        "roster.assignments.v1, AssignmentState",
        "roster.signins.v1, SignInEnded"
    })
    void what_is_published_fits_its_schema_and_has_an_envelope(String topic, String type)
            throws IOException {
        var teacher = roster.newSchool();
        var room = teacher.newClass();
        var learner = roster.learner(room.joinCode());
        var deck = RosterServer.unique("deck");
        roster.publishDeck(
                teacher.school(), deck, "{\"owner\":\"" + teacher.id() + "\",\"deleted\":false}");
        teacher.post(
                        room.path() + "/assignments",
                        "{\"deckId\":\"%s\",\"examAt\":\"2030-01-01T00:00:00Z\"}".formatted(deck))
                .is(201);
        learner.delete("/api/session").is(204);

        var published = new Topic(topic).of(teacher.school());

        assertThat(published).isNotEmpty();
        for (var each : published) {
            fits(type, each.value());
            assertThat(each.value()).doesNotContain("@").doesNotContain("learner-");
            assertThat(each.key()).startsWith(teacher.school() + "/");
            assertThat(Topic.header(each, "type")).isEqualTo(type);
            assertThat(Topic.header(each, "id")).matches("[A-Za-z0-9_-]{1,64}");
            assertThat(Long.parseLong(Topic.header(each, "version"))).isPositive();
            assertThat(Instant.parse(Topic.header(each, "at"))).isBefore(Instant.now());
        }
        assertThat(published)
                .extracting(each -> each.partition())
                .containsOnly(published.getFirst().partition());
    }

    @Test
    void decks_are_read_as_deck_service_writes_them() throws IOException {
        var example = Files.readString(Path.of("../deck-service/contract/examples/DeckState.json"));
        var school = RosterServer.unique("school");
        var deck = RosterServer.unique("deck");

        roster.publishDeck(
                school,
                deck,
                example.replaceFirst(
                        "\"school\"\\s*:\\s*\"[^\"]+\"", "\"school\":\"" + school + "\""));

        await().untilAsserted(() ->
                assertThat(roster.bean(Access.class).ownerOf(school, deck))
                        .hasValue("01938a10-0000-7000-8000-000000000001"));
    }
}
