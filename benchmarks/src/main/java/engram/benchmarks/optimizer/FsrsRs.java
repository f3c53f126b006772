package engram.benchmarks.optimizer;

import engram.fsrs.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The reference: crate {@code fsrs} in a Node process, which times its own fits. It is installed
 * below {@code target}, for the benchmark alone.
 */
final class FsrsRs implements Contender, AutoCloseable {
    private static final String PACKAGE = "fsrs-rs-nodejs-linux-x64-gnu";
    private static final String VERSION = "0.9.1";

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private FsrsRs(Process process) {
        this.process = process;
        requests = process.outputWriter();
        answers = process.inputReader();
    }

    static FsrsRs start(BenchmarkLog log, Path home, Path work)
            throws IOException, InterruptedException {
        var folder = work.resolve("node_modules").resolve(PACKAGE);
        if (!Files.isDirectory(folder)) {
            install(work);
        }
        var script = home.resolve("benchmarks/src/main/node/fsrs-rs.cjs");
        var binary = folder.resolve("fsrs-rs-nodejs.linux-x64-gnu.node");
        var process =
                new ProcessBuilder(
                                "node",
                                "--max-old-space-size=4096",
                                script.toString(),
                                binary.toString(),
                                log.file().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new FsrsRs(process);
    }

    private static void install(Path work) throws IOException, InterruptedException {
        var npm =
                new ProcessBuilder(
                                "npm",
                                "install",
                                "--no-save",
                                "--no-audit",
                                "--no-fund",
                                "--prefix",
                                work.toString(),
                                PACKAGE + "@" + VERSION)
                        .inheritIO()
                        .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm could not install " + PACKAGE);
        }
    }

    @Override
    public Run fit(Mode mode, int epochs) throws IOException {
        requests.write("%s %d%n".formatted(mode.name().toLowerCase(Locale.ROOT), epochs));
        requests.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("The reference has ended");
        }
        var numbers =
                Arrays.stream(answer.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        var weights = Weights.of(Arrays.copyOfRange(numbers, 2, numbers.length));
        return new Run(numbers[0], numbers[1], weights);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
