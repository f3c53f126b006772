package engram.standalone.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the fake programs noted, in order: {@code NAME started PID} and {@code NAME ended}. */
record Journal(Path folder) {
    private static final String STARTED = " started ";
    private static final String ENDED = " ended";

    private List<String> lines() {
        try {
            var file = folder.resolve("journal");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names in the order in which they started, again and again if they did. */
    List<String> started() {
        return lines().stream()
                .filter(line -> line.contains(STARTED))
                .map(line -> line.substring(0, line.indexOf(STARTED)))
                .toList();
    }

    /** Names in the order in which they were asked to end. */
    List<String> ended() {
        return lines().stream()
                .filter(line -> line.endsWith(ENDED))
                .map(line -> line.substring(0, line.length() - ENDED.length()))
                .toList();
    }

    /** The processes of one of them, the latest last. */
    List<Long> processesOf(String name) {
        return lines().stream()
                .filter(line -> line.startsWith(name + STARTED))
                .map(line -> Long.valueOf(line.substring((name + STARTED).length())))
                .toList();
    }

    /** Those of all programs that are there. */
    List<ProcessHandle> alive() {
        return started().stream()
                .distinct()
                .flatMap(name -> processesOf(name).stream())
                .flatMap(process -> ProcessHandle.of(process).stream())
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
