package engram.scheduler.memory;

import static org.assertj.core.api.Assertions.assertThat;

import engram.scheduler.memory.model.CardHistory;
import engram.scheduler.memory.model.CardMemory;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class MemoryFormTest {
    /** A release that kept facts as documents may still write beside this one. */
    @Test
    void facts_of_an_older_layout_count_as_none() {
        var stored =
                new Document("_id", "s:l:c")
                        .append("facts", List.of(new Document("id", "r1")))
                        .append("version", CardMemory.version(3, 2))
                        .append("state", new Document("phase", "REVIEW").append("version", 5L))
                        .append("rev", 7L);
        var bytes = new RawBsonDocument(stored, new DocumentCodec());
        try (var reader = new BsonBinaryReader(bytes.getByteBuffer().asNIO())) {
            var known = new MemoryForm().read(reader);
            assertThat(known.history()).isSameAs(CardHistory.EMPTY);
            assertThat(known.planVersion()).isEqualTo(3);
        }
        assertThat(FactBytes.in(stored)).isSameAs(CardHistory.EMPTY);
    }
}
