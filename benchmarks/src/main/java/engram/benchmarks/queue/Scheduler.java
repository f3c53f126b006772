package engram.benchmarks.queue;

import engram.backends.SigningKeys;
import engram.embedded.EmbeddedBroker;
import engram.embedded.EmbeddedStore;
import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.scheduler.Application;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** scheduler-service over the embedded broker and store, all in this process. */
final class Scheduler implements AutoCloseable {
    private static final List<String> READ =
            List.of(
                    "review.reviews.v1",
                    "deck.cards.v1",
                    "deck.decks.v1",
                    "roster.enrolments.v1",
                    "roster.assignments.v1",
                    "roster.classes.v1",
                    "roster.people.v1",
                    "roster.signins.v1");

    private final SigningKeys keys = new SigningKeys();
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;
    private final ApplicationContext context;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    Scheduler(Path data) throws Exception {
        broker = EmbeddedBroker.start(data.resolve("broker"), 0);
        store = EmbeddedStore.start(data.resolve("store"), 0);
        new Topics(new Kafka(broker.bootstrapServers(), 1, (short) 1))
                .create(READ.stream().map(name -> new Topic(name, 1, Map.of())).toList());
        context =
                ApplicationContext.builder(Application.class)
                        .properties(
                                Map.of(
                                        "engram.kafka",
                                        broker.bootstrapServers(),
                                        "engram.mongo",
                                        store.uri(),
                                        "engram.max.partitions",
                                        1,
                                        "engram.roster.url",
                                        keys.url(),
                                        "micronaut.server.port",
                                        -1))
                        .start();
        port = context.getBean(EmbeddedServer.class).start().getPort();
    }

    String store() {
        return store.uri();
    }

    /** A learner's token, valid for an hour. */
    String token(String school, String person) {
        var inAnHour = Date.from(Instant.now().plusSeconds(3_600));
        return keys.sign(
                SigningKeys.claims(school, person, "LEARNER")
                        .claim("zone", "UTC")
                        .expirationTime(inAnHour)
                        .build());
    }

    /** The status of a GET, and its body. */
    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Returns once the service has caught up with the topics, which are empty. */
    void awaitReady() throws IOException, InterruptedException {
        while (get("/health", "none").statusCode() != 200) {
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
        store.close();
        broker.close();
        keys.close();
    }
}
