package engram.backends;

import java.util.List;

/** The container images that tests run against. */
final class Images {
    static final String KAFKA = "apache/kafka:4.1.1";
    static final String MONGO = "mongo:8.0";
    static final List<String> ALL = List.of(KAFKA, MONGO);

    private Images() {}
}
