package engram.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker and its controller in this JVM, on the loopback address only.
 *
 * <p>A record that was acknowledged with {@code acks=all} survives the death of this process: it is
 * in the system's page cache. It is not forced to the disk, so a loss of power can lose the last
 * seconds. After an unclean end the next start recovers the log, which can take 20 s.
 *
 * <p>Topics are not created by use. The port may differ from start to start.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on {@code dataDir}, which is formatted if it is new, and returns when clients can
     * connect.
     *
     * @param port 0 for any free one
     */
    public static EmbeddedBroker start(Path dataDir, int port) {
        QuietLogs.byDefault();
        var boundPort = Loopback.orFree(port);
        var settings = BrokerSettings.of(dataDir, boundPort, Loopback.freePort());
        try {
            OwnFiles.folder(dataDir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        formatIfNew(dataDir);
        var server = server(settings);
        server.startup();
        return new EmbeddedBroker(server, boundPort);
    }

    /** The address for clients, as {@code host:port}. */
    public String bootstrapServers() {
        return Loopback.ADDRESS + ":" + port;
    }

    /** Stops the broker and then the controller; returns when both have flushed their logs. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer server(Properties settings) {
        return new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    }

    private static void formatIfNew(Path dataDir) {
        if (Files.exists(dataDir.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(dataDir.toString())
                    .addDirectory(dataDir.toString())
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The broker's folder could not be formatted", e);
        }
    }
}
