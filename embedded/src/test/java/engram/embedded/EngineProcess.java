package engram.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The engine as a process of its own, so that it can be killed. */
final class EngineProcess implements AutoCloseable {
    private static final int MOST_END_SECONDS = 30;

    private final Process process;

    /** What it said when it was ready. */
    final String greeting;

    private EngineProcess(Process process, String greeting) {
        this.process = process;
        this.greeting = greeting;
    }

    static EngineProcess start(Path folder, int brokerPort, int storePort) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dlogback.configurationFile=logback-engine.xml",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Engine.class.getName(),
                                folder.toString(),
                                Integer.toString(brokerPort),
                                Integer.toString(storePort))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new EngineProcess(process, greeting(process.inputReader()));
    }

    private static String greeting(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("engine ready")) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The engine ended before it was ready:\n" + said);
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@code kill}: the engine closes in order. Returns its exit value. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The engine did not end");
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
