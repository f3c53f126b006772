package engram.scheduler.testing;

import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.backends.SigningKeys;
import engram.inbox.Inbox;
import engram.ground.Kafka;
import engram.outbox.Message;
import engram.outbox.Publisher;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole service over a real broker and store, with a database of its own. */
public final class RunningScheduler implements AutoCloseable {
    private static final List<String> READ =
            List.of(
                    "review.reviews.v1",
                    "deck.cards.v1",
                    "deck.decks.v1",
                    "roster.people.v1",
                    "roster.enrolments.v1",
                    "roster.assignments.v1",
                    "roster.signins.v1");

    private final SigningKeys keys;
    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningScheduler(SigningKeys keys, EmbeddedServer server) {
        this.keys = keys;
        this.server = server;
    }

    /** Starts with an empty database. */
    public static RunningScheduler start() throws Exception {
        return start(Backends.unique("scheduler"));
    }

    /** Starts on a database that an earlier run may have filled. */
    public static RunningScheduler start(String database) throws Exception {
        var backends = Backends.get();
        new Topics(new Kafka(backends.kafka(), 3, (short) 1))
                .create(READ.stream().map(name -> new Topic(name, 3, Map.of())).toList());
        var keys = new SigningKeys();
        var properties =
                Map.<String, Object>of(
                        "engram.kafka",
                        backends.kafka(),
                        "engram.mongo",
                        backends.mongo(),
                        "engram.database",
                        database,
                        "engram.max.partitions",
                        3,
                        "engram.roster.url",
                        keys.url(),
                        "micronaut.server.port",
                        -1);
        var context = ApplicationContext.builder(Application.class).properties(properties).start();
        var server = context.getBean(EmbeddedServer.class).start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> context.getBean(Inbox.class).behind().isEmpty());
        return new RunningScheduler(keys, server);
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** A named bean of the running service. */
    public <T> T bean(Class<T> type, io.micronaut.context.Qualifier<T> qualifier) {
        return server.getApplicationContext().getBean(type, qualifier);
    }

    /** Writes records as other services do; returns once they are acknowledged. */
    public void publish(Message... messages) throws InterruptedException, ExecutionException {
        bean(Publisher.class).publish(Stream.of(messages).toList()).get();
    }

    /** A learner's GET. */
    public HttpResponse<String> get(String path, String school, String person)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + keys.token(school, person, "LEARNER"))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A learner's PATCH of JSON. */
    public HttpResponse<String> patch(String path, String json, String school, String person)
            throws IOException, InterruptedException {
        return send("PATCH", path, new Person(school, person, "LEARNER"), null, json);
    }

    /**
     * Any request of a person with a role.
     *
     * @param ifMatch null for none
     * @param body JSON, empty for none
     */
    public HttpResponse<String> send(
            String method, String path, Person person, @Nullable String ifMatch, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Bearer " + keys.token(person.school(), person.id(), person.role()))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Who asks. */
    public record Person(String school, String id, String role) {}

    /** A GET without a token. */
    public HttpResponse<String> getAnonymously(String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
        keys.close();
    }
}
