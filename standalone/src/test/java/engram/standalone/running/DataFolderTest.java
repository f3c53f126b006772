package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir Path folder;

    @Nested
    class A_folder_from_an_earlier_run {
        @Test
        void keeps_what_is_in_it() throws Exception {
            Files.writeString(folder.resolve("kept"), "x");

            try (var _ = DataFolder.take(folder, false)) {
                assertThat(folder.resolve("kept")).exists();
            }
        }

        @Test
        void is_emptied_when_it_is_to_be_fresh() throws Exception {
            Files.createDirectories(folder.resolve("engine/store"));
            Files.writeString(folder.resolve("engine/store/file"), "x");

            try (var _ = DataFolder.take(folder, true)) {
                assertThat(folder.resolve("engine")).doesNotExist();
            }
        }

        @Test
        void keeps_what_is_not_ours_even_then() throws Exception {
            Files.createDirectories(folder.resolve("photos"));
            Files.writeString(folder.resolve("photos/summer"), "x");

            try (var _ = DataFolder.take(folder, true)) {
                assertThat(folder.resolve("photos/summer")).exists();
            }
        }

        @Test
        void is_taken_though_its_list_of_children_was_torn() throws Exception {
            Files.writeString(folder.resolve("children"), "123456789012345678901\n\n12x");

            try (var data = DataFolder.take(folder, false)) {
                assertThat(data.resolve("children")).doesNotExist();
            }
        }

        @Test
        void is_free_again_for_the_next_once_it_is_closed() throws Exception {
            DataFolder.take(folder, false).close();

            try (var _ = DataFolder.take(folder, false)) {
                assertThat(folder.resolve("lock")).exists();
            }
        }

        @Test
        void has_its_left_over_children_ended_and_nobody_elses() throws Exception {
            var ours = new ProcessBuilder("sh", "-c", "read line", "engram.test").start();
            var foreign = new ProcessBuilder("sleep", "600").start();
            try {
                Files.write(
                        folder.resolve("children"),
                        List.of(Long.toString(ours.pid()), Long.toString(foreign.pid())));

                try (var _ = DataFolder.take(folder, false)) {
                    assertThat(ours.isAlive()).as("one of Engram's programs").isFalse();
                    assertThat(foreign.isAlive()).as("a process of somebody else").isTrue();
                }
            } finally {
                ours.destroyForcibly();
                foreign.destroyForcibly();
            }
        }
    }

    @Nested
    class A_folder_that_was_given_back {
        @Test
        void is_its_next_owners_whatever_the_first_does() throws Exception {
            var first = DataFolder.take(folder, false);
            first.close();
            try (var next = DataFolder.take(folder, false)) {
                next.running("http://localhost:2");
                next.children(List.of(2L));

                first.children(List.of(1L));
                first.close();

                assertThat(DataFolder.runningAt(folder)).isEqualTo("http://localhost:2");
                assertThat(folder.resolve("children")).hasContent("2");
            }
        }

        @Test
        void is_free_after_a_start_that_failed() throws Exception {
            Files.createDirectories(folder.resolve("children/in-the-way"));
            assertThatThrownBy(() -> DataFolder.take(folder, false))
                    .isInstanceOf(CannotStart.class);
            Files.delete(folder.resolve("children/in-the-way"));
            Files.delete(folder.resolve("children"));

            DataFolder.take(folder, false).close();
        }
    }

    @Nested
    class What_cannot_be_written_down {
        @Test
        void is_an_address_and_that_is_said_in_words() throws Exception {
            try (var data = DataFolder.take(folder, false)) {
                Files.createDirectory(folder.resolve("address"));

                assertThatThrownBy(() -> data.running("http://localhost:1"))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageStartingWith("The data folder " + folder);
            }
        }

        @Test
        void is_a_secret_and_that_is_said_in_words() throws Exception {
            Files.createDirectories(folder.resolve("operator-secret.new/in-the-way"));

            assertThatThrownBy(() -> DataFolder.operatorSecret(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void is_for_its_owner_only_whatever_an_earlier_release_left() throws Exception {
        var everybody = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(folder, everybody);
        var store = Files.createDirectories(folder.resolve("engine/store"));
        var key = Files.writeString(store.resolve("file"), "a key");
        Files.setPosixFilePermissions(store, everybody);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        var foreign = Files.writeString(folder.resolve("not-ours.sh"), "");
        Files.setPosixFilePermissions(foreign, everybody);

        try (var data = DataFolder.take(folder, false)) {
            data.running("http://localhost:1");
            data.children(List.of(1L));

            for (var each : List.of(folder, store, data.logs()))
                assertThat(Files.getPosixFilePermissions(each))
                        .as(each.toString())
                        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            for (var each : List.of("engine/store/file", "lock", "address", "children"))
                assertThat(Files.getPosixFilePermissions(folder.resolve(each)))
                        .as(each)
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(foreign)).isEqualTo(everybody);
        }
    }

    @Test
    void is_taken_by_one_process_at_a_time() throws Exception {
        try (var _ = DataFolder.take(folder, false)) {
            assertThatThrownBy(() -> DataFolder.take(folder, true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running on " + folder);
        }
    }

    @Test
    void has_one_operator_secret_that_only_its_owner_can_read() throws Exception {
        var first = DataFolder.operatorSecret(folder);

        assertThat(DataFolder.operatorSecret(folder)).isEqualTo(first).hasSizeGreaterThan(40);
        assertThat(Files.getPosixFilePermissions(folder.resolve("operator-secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void never_has_an_empty_secret_though_the_disk_was_full_when_it_was_made() throws Exception {
        Files.writeString(folder.resolve("operator-secret"), "");
        Files.writeString(folder.resolve("operator-secret.new"), "half of o");

        var secret = DataFolder.operatorSecret(folder);

        assertThat(secret).hasSizeGreaterThan(40).doesNotContain("half");
        assertThat(DataFolder.operatorSecret(folder)).isEqualTo(secret);
        assertThat(folder.resolve("operator-secret.new")).doesNotExist();
    }

    @Nested
    class A_folder_that_cannot_be_used {
        @Test
        void is_one_that_is_a_file() throws Exception {
            var file = Files.writeString(folder.resolve("file"), "x");

            assertThatThrownBy(() -> DataFolder.take(file, false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("The data folder " + file + " cannot be used");
        }

        @Test
        void is_one_that_cannot_be_made() throws Exception {
            var within = Files.writeString(folder.resolve("file"), "x").resolve("data");

            assertThatThrownBy(() -> DataFolder.take(within, false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(within.toString());
        }

        @Test
        void is_one_where_there_can_be_none() {
            assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux has it");

            assertThatThrownBy(() -> DataFolder.take(Path.of("/proc/self/engram"), false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "The data folder /proc/self/engram cannot be used: /proc/self/engram is not there.");
        }

        @Test
        void is_one_that_may_only_be_read() throws Exception {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeFalse(Files.isWritable(folder), "the superuser writes anywhere");

            assertThatThrownBy(() -> DataFolder.take(folder, false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("cannot be used");
        }
    }

    @Test
    void knows_the_address_only_while_it_is_taken() throws Exception {
        try (var data = DataFolder.take(folder, false)) {
            data.running("http://localhost:1");
            assertThat(DataFolder.runningAt(folder)).isEqualTo("http://localhost:1");
        }
        assertThatThrownBy(() -> DataFolder.runningAt(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./engram up");
    }
}
