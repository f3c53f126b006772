package engram.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The platform as {@code ./engram up} starts it, in processes of its own, on a data folder of its
 * own. One serves a whole test JVM; each test makes its own schools on it.
 */
final class RunningPlatform {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static RunningPlatform shared;

    private final Path data;
    private final int port;
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
                        "engram.standalone.Main",
                        "up",
                        "--no-demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString());
        try {
            supervisor = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        var open = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> follow(supervisor, open));
        open.orTimeout(180, TimeUnit.SECONDS).join();
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

    /** Kills a program as a power cut would; the supervisor starts it again. */
    void kill(String mainClass) {
        var victim = process(mainClass);
        victim.destroyForcibly();
        victim.onExit().join();
    }

    /** Stops everything in order. */
    void stop() {
        supervisor.destroy();
        supervisor.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
