package engram.deck.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import engram.backends.Backends;
import engram.deck.fixture.DeckServer;
import engram.deck.fixture.Person;
import engram.deck.fixture.TopicReader;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final Path CONTRACT = Path.of("contract");

    private final Person owner = DeckServer.shared().teacher(Backends.unique("school"));

    private static Schema schema(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(CONTRACT.resolve("schemas/" + type + ".json")),
                        InputFormat.JSON);
    }

    private static String example(String type) throws IOException {
        return Files.readString(CONTRACT.resolve("examples/" + type + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeckState", "CardState"})
    void the_example_is_as_the_schema_says(String type) throws IOException {
        assertThat(schema(type).validate(example(type), InputFormat.JSON)).isEmpty();
        assertThat(schema(type).validate("{\"id\":7}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_examples_are_what_this_service_writes() throws IOException {
        var json = DeckServer.shared().bean(ObjectMapper.class);
        var deck = json.readValue(example("DeckState"), DeckStates.DeckState.class);
        var card = json.readValue(example("CardState"), CardStates.CardState.class);

        assertThat(json.writeValueAsString(deck)).isEqualToIgnoringWhitespace(example("DeckState"));
        assertThat(card.position()).isEqualTo(12);
    }

    @Test
    void what_is_published_is_as_the_schemas_say() throws IOException {
        var deck = owner.createDeck("Bones");
        owner.patch("/api/decks/" + deck, 1, "{\"frontLang\":\"en\",\"backLang\":\"fr-CH\"}").ok();
        var card = owner.addCard(deck, "q", "");
        owner.post(
                        "/api/decks/" + deck + "/cards",
                        "{\"front\":\"q\",\"accepted\":[\"a\",\"b\"],\"list\":\"ANY\"}")
                .created();
        owner.patch("/api/decks/" + deck + "/cards/" + card, 1, "{\"newQuestion\":true}").ok();
        owner.post(
                        "/api/decks/" + deck + "/cards/batch",
                        "{\"cards\":[{\"front\":\"a\"},{\"front\":\"b\"}]}")
                .created();
        owner.delete("/api/decks/" + deck, 3).is(204);

        await().untilAsserted(() -> {
            assertThat(lastOf("deck.decks.v1")).contains("\"deleted\":true");
            assertThat(versions("deck.cards.v1")).hasSizeGreaterThanOrEqualTo(5);
        });
        for (var each : TopicReader.read("deck.decks.v1", owner.school())) check(each, "DeckState");
        for (var each : TopicReader.read("deck.cards.v1", owner.school())) check(each, "CardState");
        assertThat(versions("deck.cards.v1"))
                .contains(owner.school() + "/" + deck + "/" + card + " 2");
    }

    private static void check(ConsumerRecord<byte[], byte[]> published, String type)
            throws IOException {
        var value = new String(published.value(), UTF_8);
        assertThat(schema(type).validate(value, InputFormat.JSON)).isEmpty();
        assertThat(TopicReader.header(published, "type")).isEqualTo(type);
        assertThat(value).contains("\"version\":" + TopicReader.header(published, "version"));
        assertThat(TopicReader.header(published, "id")).matches("[A-Za-z0-9_-]{1,64}");
    }

    private String lastOf(String topic) {
        return new String(TopicReader.read(topic, owner.school()).getLast().value(), UTF_8);
    }

    private List<String> versions(String topic) {
        var found = new ArrayList<String>();
        for (var each : TopicReader.read(topic, owner.school()))
            found.add(new String(each.key(), UTF_8) + " " + TopicReader.header(each, "version"));
        return found;
    }
}
