package engram.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.inbox.Inbox;
import engram.ground.Kafka;
import engram.outbox.Message;
import engram.outbox.Publisher;
import engram.ground.Topic;
import engram.ground.Topics;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A gateway that runs, with fake services behind it and real topics to fold. */
public final class House {
    private static final class Holder {
        static final House STARTED = open(Map.of());
    }

    private final ApplicationContext context;
    private final FakeServices services;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private House(ApplicationContext context, FakeServices services) {
        this.context = context;
        this.services = services;
        this.port = context.getBean(EmbeddedServer.class).start().getPort();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> context.getBean(Inbox.class).behind().isEmpty());
    }

    /** The one that all tests of this JVM may use; each makes a school of its own. */
    public static House get() {
        return Holder.STARTED;
    }

    /** One with settings of its own. */
    public static House open(Map<String, Object> particular) {
        var backends = Backends.get();
        new Topics(new Kafka(backends.kafka(), 2, (short) 1))
                .create(
                        Stream.of(
                                        "roster.people.v1",
                                        "roster.classes.v1",
                                        "roster.enrolments.v1",
                                        "roster.assignments.v1",
                                        "roster.signins.v1",
                                        "deck.decks.v1",
                                        "deck.cards.v1",
                                        "review.reviews.v1",
                                        "review.sessions.v1",
                                        "review.texts.v1",
                                        "scheduler.memory.v1",
                                        "scheduler.marks.v1",
                                        "scheduler.settings.v1")
                                .map(name -> new Topic(name, 2, Map.of()))
                                .toList());
        var services = FakeServices.start();
        var settings =
                new HashMap<String, Object>(
                        Map.of(
                                "engram.port", -1,
                                "engram.kafka", backends.kafka(),
                                "engram.mongo", backends.mongo(),
                                "engram.database", Backends.unique("gateway"),
                                "engram.max.partitions", 2,
                                "engram.deck.url", services.address("deck"),
                                "engram.roster.url", services.address("roster"),
                                "engram.review.url", services.address("review"),
                                "engram.scheduler.url", services.address("scheduler")));
        settings.putAll(particular);
        return new House(ApplicationContext.run(settings), services);
    }

    public FakeServices services() {
        return services;
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A request to this gateway, to be completed. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** A request of a teacher of some school. */
    public HttpRequest.Builder byTeacher(String path) {
        return to(path).header("Authorization", bearer());
    }

    /** Who a teacher of some school is, as a header says it. */
    public String bearer() {
        return "Bearer " + services.token("some-school", "some-teacher", "TEACHER");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path, String token) {
        return send(to(path).header("Authorization", "Bearer " + token));
    }

    public Map<String, Object> json(HttpResponse<String> answer) {
        try {
            return bean(ObjectMapper.class)
                    .readValue(
                            answer.body().getBytes(UTF_8),
                            Argument.mapOf(String.class, Object.class));
        } catch (IOException notJson) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), notJson);
        }
    }

    /** Writes a record as its producer would; returns once it is acknowledged. */
    public void publish(String topic, String key, String type, long version, String json) {
        var school = key.substring(0, key.indexOf('/'));
        var message =
                new Message(
                        topic,
                        key,
                        school,
                        topic + "/" + key + "/" + version,
                        type,
                        version,
                        school,
                        Instant.now(),
                        json);
        bean(Publisher.class).publish(List.of(message)).join();
    }

    public void close() {
        context.close();
    }
}
