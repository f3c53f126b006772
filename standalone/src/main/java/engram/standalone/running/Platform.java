package engram.standalone.running;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Everything that runs: the engine, unless servers are given, and the five services, each a child
 * process on a free loopback port; the gateway on a chosen one.
 */
public final class Platform implements AutoCloseable {
    /** What an operator says of the proxy before the gateway. */
    private static final List<String> OF_THE_OPERATOR =
            List.of("ENGRAM_TRUSTED_PROXIES", "ENGRAM_SECURE_COOKIES");

    /** The door first, then what serves it, then what that stands on. */
    private static final List<Children.Group> IN_ORDER =
            List.of(
                    new Children.Group("gateway"::equals, Duration.ofSeconds(10)),
                    new Children.Group(Platform::isService, Duration.ofSeconds(15)),
                    new Children.Group(Program.ENGINE::equals, Duration.ofSeconds(20)));

    /** What an operator says of brokers of their own; the embedded one has its own settings. */
    private static final List<String> OF_BROKERS =
            List.of("ENGRAM_KAFKA_", "ENGRAM_REPLICATION", "ENGRAM_PROFILE");

    private final Path home;
    private final DataFolder data;
    private final int port;
    private final Console console;
    private final boolean training;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Children children;
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private volatile boolean closed;

    public Platform(Path home, DataFolder data, int port, Console console, boolean training) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.console = console;
        this.training = training;
        this.children = new Children(data, console);
    }

    /** Where the pages are. */
    public String address() {
        return "http://localhost:" + port;
    }

    /**
     * Starts everything; returns once all of it is ready.
     *
     * @throws CannotStart if a part of it ends again and again before that
     */
    public void start() throws IOException {
        var services = Program.services(home);
        var ports = Ports.free(2 * services.size() + 2);
        var kafka = System.getenv("ENGRAM_KAFKA");
        var mongo = System.getenv("ENGRAM_MONGO");
        if (kafka == null || mongo == null) {
            await(List.of(startEngine(ports.get(0), ports.get(1))));
            if (kafka == null) kafka = "127.0.0.1:" + ports.get(0);
            if (mongo == null) mongo = "mongodb://127.0.0.1:" + ports.get(1);
        }
        var ofBrokers = ofBrokers(System.getenv());
        Contracts.createTopics(kafka, services, ofBrokers);
        var publicPorts = ports.subList(2, 2 + services.size());
        var managementPorts = ports.subList(2 + services.size(), ports.size());
        var environment = environment(kafka, mongo, services, publicPorts);
        environment.putAll(ofBrokers);
        var starts = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < services.size(); i++)
            starts.add(startService(services.get(i), environment, managementPorts.get(i)));
        noteManagement(services, managementPorts);
        await(starts);
    }

    /** Waits until all are ready, or one of them cannot be started. */
    private static void await(List<CompletableFuture<Void>> starts) {
        var all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        for (var start : starts)
            start.whenComplete((_, failure) -> {
                if (failure != null) all.completeExceptionally(failure);
            });
        try {
            all.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CannotStart cannot) throw cannot;
            throw failed;
        }
    }

    private CompletableFuture<Void> startEngine(int kafkaPort, int mongoPort) {
        var arguments =
                List.of(
                        data.resolve(Program.ENGINE).toString(),
                        Integer.toString(kafkaPort),
                        Integer.toString(mongoPort));
        var health = new EngineHealth(kafkaPort, mongoPort);
        toClose.add(health);
        return start(
                Program.engine(home), arguments, Map.of(), List.of(kafkaPort, mongoPort), health);
    }

    private CompletableFuture<Void> startService(
            Program service, Map<String, String> environment, int managementPort) {
        var own = new HashMap<>(environment);
        var address = Objects.requireNonNull(environment.get(variable(service)));
        var publicPort = address.substring(address.lastIndexOf(':') + 1);
        own.put("ENGRAM_PORT", publicPort);
        own.put("ENGRAM_MANAGEMENT_PORT", Integer.toString(managementPort));
        return start(
                service,
                List.of(),
                own,
                List.of(Integer.parseInt(publicPort), managementPort),
                new ServiceHealth(http, address, "http://127.0.0.1:" + managementPort));
    }

    private CompletableFuture<Void> start(
            Program program,
            List<String> arguments,
            Map<String, String> environment,
            List<Integer> ports,
            Child.Health health) {
        var logs = ChildLogs.in(data.logs(), program.name());
        var own = new HashMap<>(environment);
        own.put("CLASSPATH", program.classPath());
        own.put("ENGRAM_LOG_TO", "file");
        own.put("ENGRAM_LOG_FILE", logs.log().toString());
        var command = training ? program.trainingCommand(arguments) : program.command(arguments);
        return children.keep(
                new Child.Spec(program.name(), command, own, ports, logs),
                health,
                Child.Patience.STANDARD);
    }

    private void noteManagement(List<Program> services, List<Integer> ports) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < services.size(); i++)
            lines.add(services.get(i).name() + " http://127.0.0.1:" + ports.get(i));
        data.management(lines);
    }

    private Map<String, String> environment(
            String kafka, String mongo, List<Program> services, List<Integer> ports) {
        var environment = new HashMap<String, String>();
        environment.put("ENGRAM_KAFKA", kafka);
        environment.put("ENGRAM_MONGO", mongo);
        environment.put("ENGRAM_MAX_PARTITIONS", "6");
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

    private static boolean isService(String name) {
        return !name.equals("gateway") && !name.equals(Program.ENGINE);
    }

    private static Map<String, String> ofBrokers(Map<String, String> given) {
        if (!given.containsKey("ENGRAM_KAFKA")) return Map.of();
        var chosen = new HashMap<String, String>();
        given.forEach((name, value) -> {
            if (OF_BROKERS.stream().anyMatch(name::startsWith)) chosen.put(name, value);
        });
        return chosen;
    }

    /** {@code ENGRAM_DECK_URL} for deck-service, and so on. */
    private static String variable(Program service) {
        return "ENGRAM_" + service.name().replace("-service", "").toUpperCase(Locale.ROOT) + "_URL";
    }

    /**
     * Ends the gateway, then the services, then what they stand on; what does not end in its time
     * is ended. Takes at most a minute, whatever state the children are in.
     */
    @Override
    public void close() {
        children.end(IN_ORDER);
        http.shutdownNow();
        for (var each : toClose) close(each);
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    private void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception left) {
            console.say("Something was left open: %s", left);
        }
    }

    /** Ends everything at once, as a power cut would. */
    public void kill() {
        children.kill();
    }

    /** As {@link #close}, but gives each child the time to write its AOT cache. */
    public void finishTraining() throws InterruptedException {
        children.finish();
    }
}
