package engram.review;

import engram.backends.Backends;
import engram.backends.SigningKeys;
import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.inbox.Inbox;
import engram.outbox.Publisher;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** review-service in this JVM, on a random port, with a database of its own. */
public final class RunningService implements AutoCloseable {
    private static final SigningKeys KEYS = new SigningKeys();
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    private final EmbeddedServer server;
    private final String kafka;

    private RunningService(EmbeddedServer server, String kafka) {
        this.server = server;
        this.kafka = kafka;
    }

    /** The one that most tests share; it ends with the JVM. */
    public static RunningService shared() {
        return Shared.SERVICE;
    }

    /** One of its own for a test that does something to it. */
    public static RunningService start(String kafka, Map<String, Object> particular) {
        new Topics(new Kafka(kafka, 2, (short) 1))
                .create(
                        Stream.of(
                                        "deck.decks.v1",
                                        "deck.cards.v1",
                                        "roster.enrolments.v1",
                                        "roster.assignments.v1",
                                        "roster.signins.v1")
                                .map(name -> new Topic(name, 2, COMPACTED))
                                .toList());
        var settings = new HashMap<String, Object>(particular);
        settings.put("engram.kafka", kafka);
        settings.put("engram.mongo", Backends.get().mongo());
        settings.putIfAbsent("engram.database", Backends.unique("review"));
        settings.put("engram.port", -1);
        settings.put("engram.max.partitions", 2);
        settings.put("engram.roster.url", KEYS.url());
        var server = ApplicationContext.run(EmbeddedServer.class, settings);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> server.getApplicationContext().getBean(Inbox.class).behind(),
                        List::isEmpty);
        return new RunningService(server, kafka);
    }

    public TestSchool school() {
        return new TestSchool(bean(Publisher.class));
    }

    /** What a signed-in person can do. */
    public TestClient as(TestSchool school, String person) {
        return new TestClient(server.getURI(), KEYS.token(school.id(), person, "LEARNER"));
    }

    /** The same person, whose time does not count. */
    public TestClient asUntimed(TestSchool school, String person) {
        var claims = SigningKeys.claims(school.id(), person, "LEARNER").claim("untimed", true);
        return new TestClient(server.getURI(), KEYS.sign(claims.build()));
    }

    public TestClient stranger() {
        return new TestClient(server.getURI(), "");
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public String kafka() {
        return kafka;
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class Shared {
        static final RunningService SERVICE =
                start(Backends.get().kafka(), Map.of("engram.operator.secret", "sesame"));
    }
}
