package engram.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** The store as a process of its own with a heap of a chosen size, which can be filled. */
final class StoreProcess implements AutoCloseable {
    /** What a JVM ends with that runs out of memory, if it was told to end then. */
    static final int OUT_OF_MEMORY = 3;

    private static final int MOST_END_SECONDS = 60;

    private final Process process;
    private final String uri;

    private StoreProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Returns when clients can connect. */
    static StoreProcess start(Path folder, int heapMegabytes) throws IOException {
        return start(folder, heapMegabytes, "unlimited");
    }

    /**
     * @param mostFileBlocks to which files can grow, in the 512 bytes of {@code ulimit -f}: beyond,
     *     writing fails as on a full disk
     */
    static StoreProcess start(Path folder, int heapMegabytes, String mostFileBlocks)
            throws IOException {
        var process =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "ulimit -f " + mostFileBlocks + " && exec \"$@\"",
                                "sh",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heapMegabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Dlogback.configurationFile=logback-engine.xml",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        for (var line = ""; line != null; line = process.inputReader().readLine())
            if (line.startsWith("mongodb://")) return new StoreProcess(process, line);
        throw new IllegalStateException("The store ended before it was ready");
    }

    /** Argument: the data folder. Fills its heap when it is told to. */
    public static void main(String[] arguments) throws IOException {
        var store =
                EmbeddedStore.start(
                        Path.of(arguments[0]), 0, () -> Runtime.getRuntime().halt(Engine.BROKEN));
        System.out.println(store.uri());
        if (System.in.read() < 0) return;
        var filling = new ArrayList<byte[]>();
        while (filling.size() < Integer.MAX_VALUE) filling.add(new byte[1 << 14]);
    }

    String uri() {
        return uri;
    }

    /** Takes all the memory that is left, while everything goes on. Returns the exit value. */
    int fillHeap() throws InterruptedException {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
        return exitValue();
    }

    /** Waits for the process to end by itself. */
    int exitValue() throws InterruptedException {
        if (!process.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS))
            throw new IllegalStateException("The store did not end");
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
