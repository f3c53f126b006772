package engram.review;

import engram.backends.Backends;
import engram.outbox.Message;
import engram.outbox.Publisher;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A school as the other services would tell of it: decks, cards, a class, assignments. */
public final class TestSchool {
    private final String id = Backends.unique("school");
    private final Publisher publisher;

    public TestSchool(Publisher publisher) {
        this.publisher = publisher;
    }

    public String id() {
        return id;
    }

    public void deck(String deck, String owner) {
        publish(
                "deck.decks.v1",
                "DeckState",
                List.of(id, deck),
                1,
                """
                {"id":"%s","school":"%s","owner":"%s","title":"Animals","tags":[],
                 "deleted":false,"version":1}\
                """
                        .formatted(deck, id, owner));
    }

    public void card(String deck, String card) {
        card(deck, card, 1, false, false);
    }

    /** A card with these sides; further fields as JSON, such as {@code "list":"ALL"}. */
    public void card(String deck, String card, String front, String back, String... further) {
        var fields = further.length == 0 ? "" : "," + String.join(",", further);
        publish(
                "deck.cards.v1",
                "CardState",
                List.of(id, deck, card),
                1,
                """
                {"id":"%s","deck":"%s","school":"%s","front":%s,"back":%s,"tags":[],
                 "position":1,"draft":false,"deleted":false,"version":1%s}\
                """
                        .formatted(card, deck, id, quoted(front), quoted(back), fields));
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    public void card(String deck, String card, long version, boolean draft, boolean deleted) {
        publish(
                "deck.cards.v1",
                "CardState",
                List.of(id, deck, card),
                version,
                """
                {"id":"%s","deck":"%s","school":"%s","front":"f","back":"b","tags":[],
                 "position":1,"draft":%s,"deleted":%s,"version":%d}\
                """
                        .formatted(card, deck, id, draft, deleted, version));
    }

    public void enrol(String classId, String person) {
        publish(
                "roster.enrolments.v1",
                "EnrolmentState",
                List.of(id, classId, person),
                1,
                """
                {"school":"%s","class":"%s","person":"%s","role":"LEARNER","deleted":false,
                 "version":1}\
                """
                        .formatted(id, classId, person));
    }

    public void assign(String classId, String deck) {
        publish(
                "roster.assignments.v1",
                "AssignmentState",
                List.of(id, classId, deck),
                1,
                """
                {"school":"%s","class":"%s","deck":"%s","deleted":false,"version":1}\
                """
                        .formatted(id, classId, deck));
    }

    private void publish(String topic, String type, List<String> key, long version, String json) {
        var joined = String.join("/", key);
        try {
            publisher
                    .publish(
                            List.of(
                                    new Message(
                                            topic,
                                            joined,
                                            topic.startsWith("deck") ? id + "/" + key.get(1) : id,
                                            joined + "/" + version,
                                            type,
                                            version,
                                            id,
                                            Instant.now(),
                                            json)))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception unpublished) {
            throw new IllegalStateException(unpublished);
        }
    }
}
