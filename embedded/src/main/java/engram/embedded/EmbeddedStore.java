package engram.embedded;

import engram.embedded.store.DocumentStore;
import engram.embedded.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A document store that speaks MongoDB's protocol (wire version 5.0) in this JVM, on the loopback
 * address only, kept in one file.
 *
 * <p>A write is acknowledged after it is in the file, unless its write concern says {@code w:0},
 * {@code w:1} or {@code j:false}; concurrent writers share one commit. Acknowledged writes survive
 * the death of this process. The file is forced to the disk once a second, so a loss of power can
 * lose about the last second.
 *
 * <p>Of large messages no more is read at once than the heap has room for; the rest waits in its
 * sockets.
 *
 * <p>One document is written atomically; there are no transactions, change streams, expiry indexes
 * or collations: what the store does not know it refuses. Secondary indexes are in the file as
 * well; after the process was killed they are built again at the next start.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** As much as the largest message that there can be. */
    private static final long LARGE_BYTES = 48_000_000;

    private static final String DOCUMENTS = "documents.mv";

    private final WireServer server;

    private EmbeddedStore(WireServer server) {
        this.server = server;
    }

    /**
     * Opens the store in {@code dataDir} and returns when clients can connect.
     *
     * @param port 0 for any free one
     */
    public static EmbeddedStore start(Path dataDir, int port) {
        return start(dataDir, port, () -> {});
    }

    /**
     * @param broken runs when the disk is full, or fails: what was acknowledged is in the file, all
     *     else is refused until the store is started anew
     */
    public static EmbeddedStore start(Path dataDir, int port, Runnable broken) {
        QuietLogs.byDefault();
        try {
            OwnFiles.folder(dataDir);
            OwnFiles.file(dataDir.resolve(DOCUMENTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var documents = DocumentStore.open(dataDir.resolve(DOCUMENTS), broken);
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new EmbeddedStore(new WireServer(documents, address, LARGE_BYTES));
        } catch (RuntimeException e) {
            documents.close();
            throw e;
        }
    }

    /** The address for clients, as {@code mongodb://host:port}. */
    public String uri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + server.port();
    }

    /** Refuses new requests, commits and closes the file. */
    @Override
    public void close() {
        server.close();
    }
}
