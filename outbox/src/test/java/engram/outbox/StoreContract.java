package engram.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What every store does; the relay's promises rest on it. */
abstract class StoreContract {
    private final Store store = empty();

    abstract Store empty();

    private static Document deck(long version) {
        return new Document("_id", "d1").append("version", version);
    }

    private Store.Mark mark() {
        return store.markOf("decks", "d1").orElseThrow();
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

    @Test
    void one_mark_an_aggregate_with_the_highest_version() {
        store.mark("decks", "d1", 5);
        store.mark("decks", "d1", 3);
        store.mark("cards", "d1", 1);
        assertThat(mark().version()).isEqualTo(5);
        assertThat(store.marks()).hasSize(2);
    }

    @Test
    void a_mark_goes_once_its_version_is_published() {
        store.mark("decks", "d1", 2);
        store.published(mark(), 2);
        assertThat(store.markOf("decks", "d1")).isEmpty();
        assertThat(store.marks()).isEmpty();
    }

    @Test
    void a_mark_that_asks_for_more_stays_and_remembers() {
        store.mark("decks", "d1", 3);
        store.published(mark(), 2);
        assertThat(mark().published()).isEqualTo(2);
        assertThat(mark().calls(2)).isFalse();
        assertThat(mark().calls(3)).isTrue();
    }

    @Test
    void a_mark_that_was_set_anew_since_it_was_read_stays() {
        store.mark("decks", "d1", 2);
        var read = mark();
        store.mark("decks", "d1", 1);
        store.published(read, 2);
        assertThat(mark().calls(2)).isTrue();
    }

    @Test
    void marking_again_forgets_what_was_published() {
        store.mark("decks", "d1", 3);
        store.published(mark(), 2);
        store.mark("decks", "d1", 2);
        assertThat(mark().published()).isZero();
        assertThat(mark().version()).isEqualTo(3);
    }
}
