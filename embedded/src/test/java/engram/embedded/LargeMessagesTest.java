package engram.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeMessagesTest {
    private static final int CLIENTS = 60;
    private static final int TEXT = 15_000_000;
    private static final int HEAP_MEGABYTES = 320;
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;

    @TempDir Path folder;

    /** Three times the heap. */
    @Test
    void nine_hundred_megabytes_at_once_are_all_taken_one_after_another() throws Exception {
        var message = message(update());
        try (var store = StoreProcess.start(folder, HEAP_MEGABYTES);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<BsonDocument> client = () -> answer(store.uri(), message);
            var answers = new ArrayList<BsonDocument>();
            List<Future<BsonDocument>> all =
                    threads.invokeAll(Collections.nCopies(CLIENTS, client));
            for (var each : all) answers.add(each.get());

            assertThat(answers).allMatch(answer -> answer.getNumber("n").intValue() == 1);
            assertThat(store.isAlive()).isTrue();
        }
    }

    /** The same document for all, so that what is kept stays small. */
    private static BsonDocument update() {
        var fields = new BsonDocument("text", new BsonString("x".repeat(TEXT)));
        var one =
                new BsonDocument("q", new BsonDocument("_id", new BsonInt32(1)))
                        .append("u", new BsonDocument("$set", fields))
                        .append("upsert", BsonBoolean.TRUE);
        return new BsonDocument("update", new BsonString("things"))
                .append("updates", new BsonArray(List.of(one)))
                .append("$db", new BsonString("large"));
    }

    private static byte[] message(BsonDocument command) {
        var encoded = new BasicOutputBuffer();
        new BsonDocumentCodec()
                .encode(new BsonBinaryWriter(encoded), command, EncoderContext.builder().build());
        var body = encoded.toByteArray();
        var length = HEADER + Integer.BYTES + 1 + body.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(1)
                .putInt(0)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(body)
                .array();
    }

    private static BsonDocument answer(String uri, byte[] message) throws IOException {
        var address = URI.create(uri);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(message);
            var in = new DataInputStream(socket.getInputStream());
            var answer = new byte[Integer.reverseBytes(in.readInt()) - Integer.BYTES];
            in.readFully(answer);
            var before = HEADER + 1;
            return new RawBsonDocument(answer, before, answer.length - before);
        }
    }
}
