package engram.standalone.up;

import engram.standalone.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./engram up} as a process of its own, without the demo school. */
final class UpProcess implements AutoCloseable {
    private static final int MOST_END_SECONDS = 90;

    private final Process process;
    private final Thread listener;
    private final StringBuffer said = new StringBuffer();

    private UpProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(() -> listen(process.inputReader()));
    }

    static UpProcess start(Path home, Path data, int port, String... more) throws IOException {
        return start(List.of(), home, data, port, more);
    }

    /** May write no byte to any file, which is as near to a full disk as any user gets. */
    static UpProcess startWithoutRoom(Path home, Path data, int port) throws IOException {
        return start(List.of("/bin/sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"), home, data, port);
    }

    private static UpProcess start(
            List<String> under, Path home, Path data, int port, String... more) throws IOException {
        var command = new ArrayList<>(under);
        command.addAll(
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Dengram.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        command.addAll(
                List.of(
                        "up",
                        "--no-demo",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port)));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ENGRAM_"));
        return new UpProcess(builder.start());
    }

    private void listen(BufferedReader output) {
        try (output) {
            for (var line = output.readLine(); line != null; line = output.readLine())
                said.append(line).append('\n');
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    String said() {
        return said.toString();
    }

    boolean isReady() {
        return said().contains("Ctrl-C stops everything.");
    }

    /** What Ctrl-C does as well; a JVM that a shell started in the background is deaf to that. */
    void stop() {
        process.toHandle().destroy();
    }

    /** As {@code kill -9}, which leaves the children behind. */
    void die() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end; what it ended with. */
    int end() throws InterruptedException {
        if (!process.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS))
            throw new IllegalStateException("up did not end. It said:\n" + said);
        listener.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        if (!process.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS)) die();
    }
}
