package engram.embedded.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** Documents of up to 16 MiB, which is the most, and their answers. */
class LargeDocumentsTest extends DocumentedSemantics {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int TOO_LARGE = 10334;

    /** A document of exactly so many bytes. */
    private static Document ofBytes(int id, int bytes) {
        var empty = new Document("_id", id).append("data", new Binary(new byte[0]));
        var data = new byte[bytes - size(empty)];
        Arrays.fill(data, (byte) id);
        return new Document("_id", id).append("data", new Binary(data));
    }

    private static int size(Document document) {
        return new RawBsonDocument(document, new DocumentCodec()).getByteBuffer().remaining();
    }

    @Test
    void the_largest_is_kept_and_comes_back_whole() {
        var largest = ofBytes(1, MOST_BYTES);
        assertThat(size(largest)).isEqualTo(MOST_BYTES);

        things().insertOne(largest);

        assertThat(things().find().first()).isEqualTo(largest);
    }

    @Test
    void one_that_grows_may_become_the_largest_and_not_a_byte_more() {
        things().insertOne(ofBytes(1, MOST_BYTES - 20));
        var id = json("{_id: 1}");

        refused(TOO_LARGE, () -> things().updateOne(id, json("{$set: {m: '1234567890123'}}")));
        refused(
                TOO_LARGE,
                () -> things().findOneAndUpdate(id, json("{$set: {m: '1234567890123'}}")));
        assertThat(only()).isEqualTo(ofBytes(1, MOST_BYTES - 20));

        things().updateOne(id, json("{$set: {m: '123456789012'}}"));
        assertThat(size(only())).isEqualTo(MOST_BYTES);
    }

    @Test
    void large_ones_come_in_batches_that_a_message_can_hold() {
        for (var id = 1; id <= 3; id++) things().insertOne(ofBytes(id, 9_000_000));

        var first = run("{find: 'THINGS', sort: {_id: 1}}").get("cursor", Document.class);

        assertThat(first.getList("firstBatch", Document.class)).hasSize(1);
        assertThat(first.getLong("id")).isNotZero();
        assertThat(things().find().sort(json("{_id: 1}")).map(LargeDocumentsTest::size))
                .containsExactly(9_000_000, 9_000_000, 9_000_000);
    }
}
