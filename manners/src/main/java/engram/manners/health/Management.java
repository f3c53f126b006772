package engram.manners.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import engram.inbox.Inbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is not everybody's business, at a port of its own, on the loopback address unless another is
 * given: {@code /health} with what is behind, {@code /health/liveness}, the figures as {@code
 * /prometheus}, and two things to be done about a fold. It has a server and threads of its own, so
 * that it answers however busy the service is.
 */
@Context
final class Management implements ManagementPort {
    private static final Logger log = LoggerFactory.getLogger(Management.class);
    private static final int OFF = -1;
    private static final Pattern FOLD = Pattern.compile("/folds/([a-z-]+)/(resume|rebuild)");
    private static final String JSON = "application/json";

    private final Health health;
    private final Inbox inbox;
    private final PrometheusMeterRegistry figures;
    private final ObjectMapper json;
    private final InetSocketAddress address;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable HttpServer server;

    /**
     * @param all what measures: it fills the figures, once somebody asks for it
     * @param port 0 for any free one, -1 for none
     */
    Management(
            Health health,
            Inbox inbox,
            PrometheusMeterRegistry figures,
            MeterRegistry all,
            ObjectMapper json,
            @Value("${engram.management.host:127.0.0.1}") String host,
            @Value("${engram.management.port:0}") int port) {
        this.health = health;
        this.inbox = inbox;
        this.figures = figures;
        this.json = json;
        this.address =
                port == OFF
                        ? InetSocketAddress.createUnresolved(host, 0)
                        : new InetSocketAddress(host, port);
    }

    @PostConstruct
    void start() throws IOException {
        if (address.isUnresolved()) return;
        var open = HttpServer.create(address, 0);
        open.setExecutor(threads);
        open.createContext("/", this::answer);
        open.start();
        server = open;
        log.atInfo()
                .addKeyValue("host", open.getAddress().getHostString())
                .addKeyValue("port", open.getAddress().getPort())
                .log("Health and figures are served");
    }

    @Override
    public int number() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var asked = FOLD.matcher(path);
            if (asked.matches() && exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(done(asked.group(1), asked.group(2)) ? 204 : 404, -1);
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            switch (path) {
                case "/health" -> state(exchange, health.ready());
                case "/health/liveness" -> state(exchange, health.alive());
                case "/prometheus" ->
                        send(exchange, 200, "text/plain; version=0.0.4", figures::scrape);
                case null, default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    /** {@code POST /folds/<name>/resume} and {@code /rebuild}; false if there is no such fold. */
    private boolean done(String fold, String what) {
        return what.equals("resume") ? inbox.resume(fold) : inbox.rebuild(fold);
    }

    private void state(HttpExchange exchange, Health.State state) throws IOException {
        var body = json.writeValueAsString(state);
        send(exchange, state.isUp() ? 200 : 503, JSON, () -> body);
    }

    private static void send(
            HttpExchange exchange, int status, String type, Supplier<String> content)
            throws IOException {
        var body = content.get().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @PreDestroy
    void stop() {
        if (server != null) server.stop(0);
        threads.shutdownNow();
    }
}
