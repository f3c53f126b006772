package engram.standalone.running;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one child leaves to read: a log that it writes and bounds itself (at most 4 files of 5 MB),
 * and what comes over its standard output, which is little: errors of its JVM. That file begins
 * anew, and the one before is kept, when it has 1 MB at a start.
 */
record ChildLogs(Path log, Path output) {
    private static final long MOST_OUTPUT = 1 << 20;
    private static final int END = 4096;
    private static final int LINES = 15;

    static ChildLogs in(Path folder, String name) {
        return new ChildLogs(folder.resolve(name + ".log"), folder.resolve(name + ".out"));
    }

    /** Where both are. */
    Path folder() {
        return Objects.requireNonNull(log.getParent());
    }

    /** The file for the standard output; only this user can read it. */
    Path openOutput() throws IOException {
        if (Files.exists(output) && Files.size(output) >= MOST_OUTPUT)
            Files.move(
                    output,
                    output.resolveSibling(output.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        return DataFolder.privateFile(output);
    }

    /** The ends of both, for whoever has to find out why it does not start. */
    String lastLines() {
        return Stream.of(log, output)
                .filter(Files::exists)
                .map(file -> "\nThe end of " + file + ":" + end(file))
                .collect(Collectors.joining());
    }

    private static String end(Path file) {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(Math.max(0, open.length() - END));
            var bytes = new byte[(int) (open.length() - open.getFilePointer())];
            open.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toArray(String[]::new);
            return Arrays.stream(lines, Math.max(0, lines.length - LINES), lines.length)
                    .map("\n  "::concat)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            return " (cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
