package engram.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.Test;

class DurabilityTest {
    @Test
    void a_write_waits_unless_it_says_otherwise() {
        assertThat(Durability.waits("insert", new Document())).isTrue();
        assertThat(Durability.waits("update", concern(new Document()))).isTrue();
        assertThat(Durability.waits("delete", concern(new Document("w", "majority")))).isTrue();
        assertThat(
                        Durability.waits(
                                "findAndModify", concern(new Document("w", 1).append("j", true))))
                .isTrue();
        assertThat(Durability.waits("createIndexes", new Document())).isTrue();
    }

    @Test
    void a_write_that_asks_for_no_journal_does_not_wait() {
        assertThat(Durability.waits("insert", concern(new Document("w", 1)))).isFalse();
        assertThat(Durability.waits("insert", concern(new Document("w", 0)))).isFalse();
        assertThat(Durability.waits("insert", concern(new Document("j", false)))).isFalse();
    }

    @Test
    void a_read_does_not_wait() {
        assertThat(Durability.waits("find", new Document())).isFalse();
    }

    private static Document concern(Document concern) {
        return new Document("writeConcern", concern);
    }
}
