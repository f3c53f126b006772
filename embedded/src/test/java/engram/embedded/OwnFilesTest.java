package engram.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
    @TempDir Path folder;

    @Test
    void nobody_else_gets_into_what_the_store_keeps_of_a_release_that_left_it_open_either()
            throws IOException {
        var data = Files.createDirectory(folder.resolve("store"));
        var file = Files.createFile(data.resolve("documents.mv"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        EmbeddedStore.start(data, 0).close();
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void nobody_else_gets_into_what_the_broker_keeps() throws IOException {
        var data = folder.resolve("broker");
        EmbeddedBroker.start(data, 0).close();
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
