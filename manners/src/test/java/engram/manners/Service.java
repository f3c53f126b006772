package engram.manners;

import static org.awaitility.Awaitility.await;

import engram.backends.Backends;
import engram.ground.Kafka;
import engram.ground.Topic;
import engram.ground.Topics;
import engram.inbox.Inbox;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service of this library alone, for all tests of this JVM. */
public final class Service {
    static final EmbeddedServer SERVER = start();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Service() {}

    private static EmbeddedServer start() {
        new Topics(new Kafka(Backends.get().kafka(), 1, (short) 1))
                .create(List.of(new Topic(ThingFold.TOPIC, 1, Map.of())));
        var server =
                ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of(
                                "engram.kafka", Backends.get().kafka(),
                                "engram.mongo", Backends.get().mongo(),
                                "engram.database", Backends.unique("manners"),
                                "engram.service", Backends.unique("manners"),
                                "engram.port", -1));
        // No lambda of this class: another thread runs it, and would wait for the class to be
        // ready.
        var inbox = server.getApplicationContext().getBean(Inbox.class);
        await().atMost(Duration.ofMinutes(1)).until(inbox::behind, List::isEmpty);
        return server;
    }

    public static <T> T bean(Class<T> type) {
        return SERVER.getApplicationContext().getBean(type);
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(SERVER.getURL() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(String path, String json) throws Exception {
        return post(path, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static HttpResponse<String> post(String path, byte[] json) throws Exception {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json)));
    }
}
