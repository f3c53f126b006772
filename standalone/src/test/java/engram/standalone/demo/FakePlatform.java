package engram.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Answers as it was told to, and keeps what it was asked. */
final class FakePlatform implements AutoCloseable {
    private static final Pattern SITTING = Pattern.compile("demo-[0-9-]+");

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body) {}

    /** A request; headers that are not there are null. */
    record Asked(String call, String body, String authorization, String operator) {}

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * @param call such as {@code GET /api/setup}; ids of sittings stand as {@code ID}
     */
    void answers(String call, int status, String body) {
        answers.put(call, new Answer(status, body));
    }

    List<Asked> asked(String call) {
        return asked.stream().filter(each -> each.call().equals(call)).toList();
    }

    int calls() {
        return asked.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            call = SITTING.matcher(call).replaceAll("ID");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            asked.add(
                    new Asked(
                            call,
                            body,
                            headers.getFirst("Authorization"),
                            headers.getFirst("X-Engram-Operator")));
            var answer = answers.getOrDefault(call, new Answer(404, "nothing at " + call));
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
