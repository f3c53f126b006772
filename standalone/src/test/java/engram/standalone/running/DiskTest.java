package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir Path folder;

    @Test
    void with_room_gives_no_trouble_and_keeps_nothing() {
        assertThat(Disk.trouble(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void that_is_full_says_so_and_where() {
        assertThat(Disk.trouble(folder, Long.MAX_VALUE))
                .hasValueSatisfying(trouble ->
                        assertThat(trouble)
                                .startsWith("The disk of " + folder + " is full: ")
                                .endsWith(" MB are left. Make room there."));
    }

    @Test
    void that_is_gone_is_not_taken_for_a_full_one() {
        var gone = folder.resolve("gone");

        assertThat(Disk.trouble(gone))
                .hasValueSatisfying(trouble ->
                        assertThat(trouble)
                                .contains("Nothing can be written in " + gone)
                                .contains("is not there"));
    }

    @Test
    void that_takes_no_files_says_so() throws Exception {
        Files.createDirectories(folder.resolve("probe/in-the-way"));

        assertThat(Disk.trouble(folder))
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).startsWith("Nothing can be written in " + folder));
    }

    @Test
    void that_is_somebody_elses_says_so() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder), "the superuser writes anywhere");

        assertThat(Disk.trouble(folder))
                .hasValueSatisfying(
                        trouble -> assertThat(trouble).contains("is not for this user"));
    }

    @Test
    void has_words_for_failures_whose_message_is_but_a_name() {
        assertThat(Disk.words(new AccessDeniedException("/x")))
                .isEqualTo("/x is not for this user");
        assertThat(Disk.words(new NoSuchFileException("/x"))).isEqualTo("/x is not there");
        assertThat(Disk.words(new FileSystemException("/x", null, "Read-only file system")))
                .isEqualTo("/x: Read-only file system");
        assertThat(Disk.words(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }
}
