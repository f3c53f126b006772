package engram.backends;

import engram.embedded.EmbeddedBroker;
import engram.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Both in this JVM, in a folder that is removed when the JVM ends. */
final class EmbeddedBackends {
    private EmbeddedBackends() {}

    static Backends start() {
        var folder = temporaryFolder();
        var store = EmbeddedStore.start(folder.resolve("store"), 0);
        var broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> end(broker, store, folder), "backends-end"));
        return new Backends(broker.bootstrapServers(), store.uri());
    }

    private static void end(EmbeddedBroker broker, EmbeddedStore store, Path folder) {
        broker.close();
        store.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("engram-backends");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
