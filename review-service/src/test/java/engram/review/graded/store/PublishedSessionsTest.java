package engram.review.graded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import engram.backends.Backends;
import engram.outbox.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishedSessionsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MongoClient client = MongoClients.create(Backends.get().mongo());
    private final MongoDatabase owned = client.getDatabase(Backends.unique("review"));
    private final PublishedSessions published = new PublishedSessions(owned);

    @AfterEach
    void close() {
        client.close();
    }

    private static Message message(String id) {
        return new Message(
                "review.reviews.v1", "s1/ada", "s1/ada", id, "ReviewRecorded", 1, "s1", NOON, "{}");
    }

    private static Document session(String... events) {
        return new Document("_id", "s1:ada:x")
                .append("version", 7L)
                .append("school", "s1")
                .append(
                        "outbox",
                        Stream.of(events)
                                .map(PublishedSessionsTest::message)
                                .map(SessionDocument::of)
                                .toList());
    }

    private Document stored() {
        return owned.getCollection(SessionDocument.COLLECTION).find().first();
    }

    @Test
    void what_a_session_has_to_tell_is_told_in_its_order() {
        assertThat(published.messages(session("e1", "e2")))
                .containsExactly(message("e1"), message("e2"));
    }

    @Test
    void what_was_told_is_taken_away_and_nothing_that_came_since() {
        owned.getCollection(SessionDocument.COLLECTION).insertOne(session("e1", "e2", "e3"));

        published.published(List.of(session("e1", "e2")));
        published.published(List.of(session("e1", "e2")));

        assertThat(published.messages(stored())).containsExactly(message("e3"));
        assertThat(stored().getLong("version")).isEqualTo(7);
    }
}
