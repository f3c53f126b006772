package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What every store does; what is said of aggregates rests on it. */
abstract class StoreContract {
    private final Store store = empty();

    abstract Store empty();

    private static Document deck(long version) {
        return new Document("_id", "d1").append("version", version);
    }

    @Test
    void finds_what_was_inserted_and_takes_no_id_twice() {
        assertThat(store.find("decks", "d1")).isEmpty();
        assertThat(store.insert("decks", deck(1))).isTrue();
        assertThat(store.insert("decks", deck(7))).isFalse();
        assertThat(store.find("decks", "d1")).contains(deck(1));
    }

    @Test
    void replaces_only_the_version_that_was_read() {
        store.insert("decks", deck(1));
        assertThat(store.replace("decks", deck(2), 1)).isTrue();
        assertThat(store.replace("decks", deck(3), 1)).isFalse();
        assertThat(store.find("decks", "d1")).contains(deck(2));
        assertThat(store.replace("decks", deck(2).append("_id", "d2"), 1)).isFalse();
        assertThat(store.find("decks", "d2")).isEmpty();
    }
}
