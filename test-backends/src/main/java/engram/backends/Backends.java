package engram.backends;

import java.util.UUID;

/**
 * One Kafka and one MongoDB for all tests of a JVM: in containers where a container engine and the
 * images are at hand, embedded in this JVM where not. They start at the first {@link #get()}, on
 * random ports, and end with the JVM. Thread-safe.
 *
 * <p>{@code -Dengram.backends=containers} or {@code =embedded} forces one; containers that are
 * forced and not to be had are a failure.
 */
public final class Backends {
    private final String kafka;
    private final String mongo;

    Backends(String kafka, String mongo) {
        this.kafka = kafka;
        this.mongo = mongo;
    }

    /** Starts both at the first call, which takes seconds. */
    public static Backends get() {
        return Holder.STARTED;
    }

    /** Kafka's bootstrap servers. */
    public String kafka() {
        return kafka;
    }

    /** MongoDB's connection string, without a database. */
    public String mongo() {
        return mongo;
    }

    /**
     * A name for a topic, group or database that no other test has: {@code stem-} and eight
     * hexadecimal digits.
     */
    public static String unique(String stem) {
        return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static final class Holder {
        static final Backends STARTED = start();

        private static Backends start() {
            var choice = Choice.asked();
            var containers =
                    switch (choice) {
                        case CONTAINERS -> ContainerEngine.require();
                        case EMBEDDED -> false;
                        case WHAT_IS_THERE -> ContainerEngine.isUsable();
                    };
            if (containers) {
                System.out.println("Backends: containers");
                return ContainerBackends.start();
            }
            System.out.println(
                    choice == Choice.EMBEDDED
                            ? "Backends: embedded broker and store (as asked)"
                            : "Backends: embedded broker and store (no container engine)");
            return EmbeddedBackends.start();
        }
    }
}
