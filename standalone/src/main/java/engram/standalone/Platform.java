package engram.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Everything that runs: the engine, unless servers are given, and the five services, each a child
 * process on a free loopback port; the gateway on a chosen one.
 */
final class Platform implements AutoCloseable {
    /** What an operator says of the proxy before the gateway. */
    private static final List<String> OF_THE_OPERATOR =
            List.of("ENGRAM_TRUSTED_PROXIES", "ENGRAM_SECURE_COOKIES");

    private final Path home;
    private final DataFolder data;
    private final int port;
    private final Console console;
    private final boolean training;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Child> children = new ArrayList<>();

    Platform(Path home, DataFolder data, int port, Console console, boolean training) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.console = console;
        this.training = training;
    }

    /** Where the pages are. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Starts everything; returns once all of it is ready. */
    void start() throws IOException {
        Files.createDirectories(data.resolve("logs"));
        var services = Program.services(home);
        var ports = Ports.free(services.size() + 2);
        var kafka = System.getenv("ENGRAM_KAFKA");
        var mongo = System.getenv("ENGRAM_MONGO");
        if (kafka == null || mongo == null) {
            startEngine(ports.get(0), ports.get(1));
            if (kafka == null) kafka = "127.0.0.1:" + ports.get(0);
            if (mongo == null) mongo = "mongodb://127.0.0.1:" + ports.get(1);
        }
        Contracts.createTopics(kafka, services);
        var environment = environment(kafka, mongo, services, ports.subList(2, ports.size()));
        var starts = new ArrayList<CompletableFuture<Void>>();
        for (var service : services) starts.add(startService(service, environment));
        CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    }

    private void startEngine(int kafkaPort, int mongoPort) {
        var engine = Program.engine(home);
        var arguments =
                List.of(
                        data.resolve(Program.ENGINE).toString(),
                        Integer.toString(kafkaPort),
                        Integer.toString(mongoPort));
        add(engine, arguments, Map.of(), () -> Ports.accepts(kafkaPort) && Ports.accepts(mongoPort))
                .start()
                .join();
    }

    private CompletableFuture<Void> startService(Program service, Map<String, String> environment) {
        var own = new HashMap<>(environment);
        var address = Objects.requireNonNull(environment.get(variable(service)));
        own.put("ENGRAM_PORT", address.substring(address.lastIndexOf(':') + 1));
        return add(service, List.of(), own, () -> isUp(address)).start();
    }

    private Child add(
            Program program,
            List<String> arguments,
            Map<String, String> environment,
            Child.Ready ready) {
        var own = new HashMap<>(environment);
        own.put("CLASSPATH", program.classPath());
        var child =
                new Child(
                        program.name(),
                        training ? program.trainingCommand(arguments) : program.command(arguments),
                        own,
                        data.resolve("logs").resolve(program.name() + ".log"),
                        ready,
                        console,
                        timer,
                        this::note);
        synchronized (children) {
            children.add(child);
        }
        return child;
    }

    private void note() {
        synchronized (children) {
            data.children(children.stream().map(Child::processId).filter(id -> id > 0).toList());
        }
    }

    private Map<String, String> environment(
            String kafka, String mongo, List<Program> services, List<Integer> ports) {
        var environment = new HashMap<String, String>();
        environment.put("ENGRAM_KAFKA", kafka);
        environment.put("ENGRAM_MONGO", mongo);
        environment.put("ENGRAM_MAX_PARTITIONS", "6");
        environment.put("ENGRAM_INSTANCE", "standalone");
        environment.put("ENGRAM_OPERATOR_SECRET", data.operatorSecret());
        environment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        for (var name : OF_THE_OPERATOR) {
            var value = System.getenv(name);
            if (value != null) environment.put(name, value);
        }
        for (var i = 0; i < services.size(); i++) {
            var own = services.get(i).name().equals("gateway") ? port : ports.get(i);
            environment.put(variable(services.get(i)), "http://127.0.0.1:" + own);
        }
        return environment;
    }

    /** {@code ENGRAM_DECK_URL} for deck-service, and so on. */
    private static String variable(Program service) {
        return "ENGRAM_" + service.name().replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
    }

    private boolean isUp(String address) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/health"))
                            .timeout(Duration.ofSeconds(2))
                            .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the services, the gateway first, and then what they stand on. */
    @Override
    public void close() {
        List<Child> last;
        synchronized (children) {
            last = List.copyOf(children).reversed();
        }
        last.forEach(Child::expectEnd);
        for (var child : last) child.stop();
        timer.shutdownNow();
        http.close();
    }

    /** As {@link #close}, but gives each child the time to write its AOT cache. */
    void finishTraining() throws InterruptedException {
        List<Child> last;
        synchronized (children) {
            last = List.copyOf(children).reversed();
        }
        for (var child : last) {
            child.finish();
            console.say("  %-18s prepared", child.name());
        }
    }
}
