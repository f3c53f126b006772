package engram.system;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platform as {@code ./engram up} starts it, in processes of its own, on a data folder of its
 * own. One serves a whole test JVM; each test makes its own schools on it.
 */
final class RunningPlatform {
    /** What tests lock that start one of their own: with the shared one, two are enough at once. */
    static final String OF_ITS_OWN = "a platform of its own";

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern READY = Pattern.compile("^ +(\\S+) +ready in");
    private static final Map<String, String> NAMES =
            Map.of(
                    "engram.embedded.Engine", "engine",
                    "engram.roster.Application", "roster-service",
                    "engram.deck.Application", "deck-service",
                    "engram.review.Application", "review-service",
                    "engram.scheduler.Application", "scheduler-service",
                    "engram.gateway.Application", "gateway");
    private static RunningPlatform shared;

    private final Path data;
    private final int port;

    /** How often each program said that it is ready, and how often it was killed. */
    private final Map<String, Integer> starts = new ConcurrentHashMap<>();

    private final Map<String, Integer> kills = new ConcurrentHashMap<>();
    private Process supervisor;

    private RunningPlatform(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** The one that the tests of this JVM share, started on first use. */
    static synchronized RunningPlatform shared() {
        if (shared == null) {
            shared = startFresh();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    static RunningPlatform startFresh() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = free.getLocalPort();
            free.close();
            var platform = new RunningPlatform(Files.createTempDirectory("engram-system"), port);
            platform.start();
            return platform;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it on its data folder; returns when it says that it is open. */
    void start() {
        var command =
                engram(
                        "up",
                        "--no-demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString());
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            // Tests start programs over and over and never run them long: the quick compiler alone
            // starts them in little more than half the time.
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            // Tests play callers at many addresses, as a proxy on this machine would name them.
            builder.environment().put("ENGRAM_TRUSTED_PROXIES", "127.0.0.1,::1");
            supervisor = builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var open = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> follow(supervisor, open));
        open.orTimeout(180, TimeUnit.SECONDS).join();
    }

    /** What {@code ./engram} runs for this command. */
    private static List<String> engram(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-Dengram.home=" + HOME,
                                "-cp",
                                HOME.resolve("standalone/target/standalone-1.jar")
                                        + ":"
                                        + HOME.resolve("standalone/target/lib")
                                        + "/*",
                                "engram.standalone.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What a command of {@code ./engram} prints, run beside this platform; fails if it fails. */
    String run(String... arguments) {
        try {
            var process = new ProcessBuilder(engram(arguments)).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0)
                throw new AssertionError(String.join(" ", arguments) + ": " + printed);
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void follow(Process process, CompletableFuture<Void> open) {
        var said = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                System.out.println("[engram up] " + line);
                if (line.startsWith("Open ")) open.complete(null);
                if (READY.matcher(line) instanceof Matcher ready && ready.find())
                    starts.merge(ready.group(1), 1, Integer::sum);
            }
        } catch (IOException closed) {
            said.add(closed.toString());
        }
        open.completeExceptionally(
                new AssertionError("engram up ended: " + String.join("\n", said)));
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    String operatorSecret() {
        try {
            return Files.readString(data.resolve("operator-secret")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The running process of a program, by the name of its main class. */
    ProcessHandle process(String mainClass) {
        return supervisor
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(" " + mainClass))
                .findFirst()
                .orElseThrow(() -> new AssertionError(mainClass + " does not run"));
    }

    /** The process that starts the others. */
    ProcessHandle supervisor() {
        return supervisor.toHandle();
    }

    /** Kills a program as a power cut would; the supervisor starts it again. */
    void kill(String mainClass) {
        var victim = process(mainClass);
        kills.merge(NAMES.get(mainClass), 1, Integer::sum);
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Waits until a killed program is ready once more for each time that it was killed. */
    void awaitReadyAgain(String mainClass) {
        var name = NAMES.get(mainClass);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> starts.getOrDefault(name, 0) > kills.getOrDefault(name, 0));
    }

    /** Stops everything in order. */
    void stop() {
        supervisor.destroy();
        supervisor.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
