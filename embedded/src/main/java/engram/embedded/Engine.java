package engram.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The broker and the store as one process, for those who run Engram on one machine. */
public final class Engine implements AutoCloseable {
    /**
     * What the process ends with when it can only go on as a new one; its supervisor starts that.
     */
    static final int BROKEN = 70;

    private final EmbeddedStore store;
    private final EmbeddedBroker broker;

    private Engine(EmbeddedStore store, EmbeddedBroker broker) {
        this.store = store;
        this.broker = broker;
    }

    /**
     * Starts both on {@code dataDir/store} and {@code dataDir/broker}. When the disk is full, the
     * process ends at once: what was acknowledged is kept, and clients see that nobody is there.
     */
    public static Engine start(Path dataDir, int brokerPort, int storePort) {
        var store =
                EmbeddedStore.start(
                        dataDir.resolve("store"),
                        storePort,
                        () -> Runtime.getRuntime().halt(BROKEN));
        try {
            return new Engine(store, EmbeddedBroker.start(dataDir.resolve("broker"), brokerPort));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The broker closes first: what its consumers have stored must still be committed. */
    @Override
    public void close() {
        broker.close();
        store.close();
    }

    /**
     * Arguments: data folder, broker port, store port (0 for any free one). Says {@code engine
     * ready} when both accept connections; ends in order at SIGTERM.
     */
    public static void main(String[] arguments) throws InterruptedException {
        var begin = System.nanoTime();
        var engine =
                start(
                        Path.of(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]));
        var closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    engine.close();
                                    closed.countDown();
                                },
                                "engine-close"));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "engine ready in %.1f s: broker %s, store %s%n",
                took.toMillis() / 1000.0, engine.broker.bootstrapServers(), engine.store.uri());
        closed.await();
    }
}
