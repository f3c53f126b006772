package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run that was killed, in the eyes of the next. */
class LeftOverTest {
    @TempDir Path folder;

    /** It is dead, but nobody takes note of that: its parent has become something else. */
    private ProcessHandle unburied(Process parent) throws Exception {
        try (var said = parent.inputReader()) {
            return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
        }
    }

    @Test
    void is_taken_though_nobody_buries_the_dead() throws Exception {
        var parent =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "sh -c 'read never' engram.test </dev/zero & echo $!; exec sleep 600")
                        .start();
        try {
            var child = unburied(parent);
            Files.writeString(folder.resolve("children"), Long.toString(child.pid()));

            DataFolder.take(folder, false).close();

            assertThat(folder.resolve("children")).doesNotExist();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void ends_nobody_who_merely_has_the_number_of_one_of_its_children() throws Exception {
        var other = new ProcessBuilder("sh", "-c", "read line", "engram.test").start();
        try {
            var noted = folder.resolve("children");
            Files.writeString(noted, Long.toString(other.pid()));
            Files.setLastModifiedTime(noted, FileTime.from(Instant.now().minusSeconds(60)));

            try (var _ = DataFolder.take(folder, false)) {
                assertThat(other.isAlive()).isTrue();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void is_taken_by_a_process_with_the_number_of_one_of_its_children() throws Exception {
        var noted = folder.resolve("children");
        Files.writeString(noted, Long.toString(ProcessHandle.current().pid()));
        Files.setLastModifiedTime(noted, FileTime.from(Instant.EPOCH));

        try (var _ = DataFolder.take(folder, false)) {
            assertThat(noted).doesNotExist();
        }
    }
}
