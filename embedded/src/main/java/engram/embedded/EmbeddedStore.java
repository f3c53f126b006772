package engram.embedded;

import de.bwaldvogel.mongo.MongoServer;
import engram.embedded.store.DocumentStore;
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
 * <p>One document is written atomically; there are no transactions, change streams, expiry indexes
 * or collations. Secondary indexes are in the file as well; after the process was killed they are
 * built again at the next start.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** A handler waits for its commit: so many writers can share one. */
    private static final int HANDLERS = 32;

    private static final String DOCUMENTS = "documents.mv";

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Opens the store in {@code dataDir} and returns when clients can connect.
     *
     * @param port 0 for any free one
     */
    public static EmbeddedStore start(Path dataDir, int port) {
        QuietLogs.byDefault();
        try {
            OwnFiles.folder(dataDir);
            OwnFiles.file(dataDir.resolve(DOCUMENTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var documents = DocumentStore.open(dataDir.resolve(DOCUMENTS));
        var server = new MongoServer(documents);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, HANDLERS);
        } catch (RuntimeException e) {
            documents.close();
            throw e;
        }
        return new EmbeddedStore(server, server.getLocalAddress().getPort());
    }

    /** The address for clients, as {@code mongodb://host:port}. */
    public String uri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + port;
    }

    /** Refuses new requests, commits and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
