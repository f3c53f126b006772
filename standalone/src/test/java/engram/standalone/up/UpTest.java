package engram.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.standalone.running.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./engram up} does with programs that are well and with programs that are not. */
class UpTest {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int TERMINATED = 143;
    private static final String[] SERVICES = {
        "roster-service", "deck-service", "review-service", "scheduler-service", "gateway"
    };

    @TempDir static Path home;
    @TempDir Path folder;

    private final int port = Ports.free(1).getFirst();

    @BeforeAll
    static void build() throws IOException {
        FakeHome.build(home);
    }

    @AfterEach
    void endWhatIsLeft() {
        journal().alive().forEach(ProcessHandle::destroyForcibly);
    }

    private Journal journal() {
        return new Journal(folder);
    }

    private UpProcess up() throws IOException {
        return UpProcess.start(home, folder.resolve("data"), port);
    }

    private UpProcess ready() throws IOException {
        var up = up();
        awaitReady(up);
        return up;
    }

    private static void awaitReady(UpProcess up) {
        await().atMost(LONGEST).until(() -> up.isReady() || !up.isAlive());
        assertThat(up.isReady()).as(up.said()).isTrue();
    }

    private void given(String program, String mood) throws IOException {
        Files.writeString(folder.resolve(program), mood);
    }

    @Nested
    class Where_all_are_well {
        @Test
        void the_engine_starts_before_the_services_and_they_before_it_is_called_ready()
                throws Exception {
            try (var up = ready()) {
                assertThat(journal().started()).startsWith("engine").contains(SERVICES).hasSize(6);
                assertThat(up.said()).contains("gateway", "ready in", "http://localhost:" + port);
            }
        }

        @Test
        void they_end_from_the_door_to_the_ground_and_none_is_left() throws Exception {
            try (var up = ready()) {
                up.stop();

                assertThat(up.end()).isEqualTo(TERMINATED);
                assertThat(journal().ended()).hasSize(6).startsWith("gateway").endsWith("engine");
                assertThat(journal().alive()).isEmpty();
                assertThat(folder.resolve("data/address")).doesNotExist();
                assertThat(up.said()).doesNotContain("starting it again");
            }
        }
    }

    @Nested
    class Where_one_dies {
        @Test
        void it_alone_is_started_again() throws Exception {
            try (var up = ready()) {
                var first = journal().processesOf("deck-service").getFirst();

                ProcessHandle.of(first).orElseThrow().destroyForcibly();

                await().atMost(LONGEST)
                        .until(() -> journal().processesOf("deck-service").size() == 2);
                assertThat(up.said()).contains("deck-service ended with code 137; starting");
                assertThat(journal().started()).hasSize(7);
            }
        }

        @Test
        void again_and_again_before_it_was_ready_all_end_and_its_last_words_are_said()
                throws Exception {
            given("review-service", "dying");
            try (var up = up()) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(up.said())
                        .contains("review-service could not be started, 5 times in a row")
                        .contains("nothing works here")
                        .doesNotContain("Exception");
                assertThat(journal().alive()).isEmpty();
            }
        }

        @Test
        void and_it_is_the_engine_no_service_is_started() throws Exception {
            given("engine", "dying");
            try (var up = up()) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(journal().started()).containsOnly("engine");
            }
        }
    }

    @Nested
    class Where_several_die_at_once {
        @Test
        void all_are_started_again_and_still_end_in_order() throws Exception {
            try (var up = ready()) {
                journal().alive().stream().limit(3).forEach(ProcessHandle::destroyForcibly);
                await().atMost(LONGEST).until(() -> journal().started().size() == 9);
                journal().alive().forEach(ProcessHandle::destroyForcibly);
                await().atMost(LONGEST).until(() -> journal().started().size() == 15);

                up.stop();

                assertThat(up.end()).isEqualTo(TERMINATED);
                assertThat(journal().alive()).isEmpty();
                assertThat(folder.resolve("data/children")).doesNotExist();
            }
        }

        @Test
        void while_everything_is_stopped_none_comes_back() throws Exception {
            try (var up = ready()) {
                var all = journal().alive();

                up.stop();
                all.forEach(ProcessHandle::destroyForcibly);

                assertThat(up.end()).isEqualTo(TERMINATED);
                assertThat(journal().alive()).isEmpty();
                assertThat(folder.resolve("data/address")).doesNotExist();
            }
        }
    }

    @Nested
    class Where_nothing_can_be_written {
        @Test
        void it_says_so_in_a_sentence_and_starts_nothing() throws Exception {
            try (var up = UpProcess.startWithoutRoom(home, folder.resolve("data"), port)) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(up.said())
                        .contains("Nothing can be written in " + folder.resolve("data") + ":")
                        .doesNotContain("Exception");
                assertThat(journal().started()).isEmpty();
            }
        }
    }

    @Nested
    class Where_one_never_becomes_ready {
        @Test
        void the_others_are_and_nobody_is_told_to_come_in() throws Exception {
            given("scheduler-service", "busy");
            try (var up = up()) {
                await().atMost(LONGEST).until(() -> up.said().split("ready in", -1).length == 6);

                assertThat(up.isReady()).isFalse();
                assertThat(folder.resolve("data/address")).doesNotExist();
                assertThat(journal().processesOf("scheduler-service")).hasSize(1);
            }
        }

        @Test
        void all_end_when_it_is_stopped_meanwhile() throws Exception {
            given("engine", "dumb");
            try (var up = up()) {
                await().atMost(LONGEST).until(() -> !journal().started().isEmpty());

                up.stop();

                assertThat(up.end()).isEqualTo(TERMINATED);
                assertThat(journal().started()).containsExactly("engine");
                assertThat(journal().alive()).isEmpty();
            }
        }

        @Test
        void it_is_enough_that_it_does_later() throws Exception {
            given("gateway", "busy");
            try (var up = up()) {
                await().atMost(LONGEST).until(() -> journal().started().contains("gateway"));

                given("gateway", "well");

                awaitReady(up);
                assertThat(journal().processesOf("gateway")).hasSize(1);
            }
        }
    }

    @Nested
    class Where_the_one_before_was_killed {
        @Test
        void its_programs_are_ended_before_their_successors_start() throws Exception {
            try (var first = ready()) {
                first.die();
            }
            var orphans = journal().alive();
            assertThat(orphans).hasSize(6);

            try (var _ = ready()) {
                // Who takes note of their end may take its time, so they can count as alive for
                // longer.
                await().untilAsserted(() -> assertThat(orphans).noneMatch(ProcessHandle::isAlive));
                assertThat(journal().alive()).hasSize(6);
            }
        }
    }

    @Nested
    class Where_the_port_is_taken {
        @Test
        void it_says_so_and_starts_nothing_and_forgets_nothing() throws Exception {
            var kept = Files.createDirectories(folder.resolve("data/engine")).resolve("answers");
            Files.writeString(kept, "a term of them");
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                    var up = UpProcess.start(home, folder.resolve("data"), port, "--fresh")) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(up.said()).contains("Port " + port + " is in use", "--port");
                assertThat(journal().started()).isEmpty();
                assertThat(kept).exists();
            }
        }
    }

    @Nested
    class Where_it_runs_already {
        @Test
        void the_second_one_says_so_and_leaves_the_first_alone() throws Exception {
            try (var first = ready();
                    var second = up()) {
                assertThat(second.end()).isEqualTo(1);
                assertThat(second.said()).contains("Engram is already running on");
                assertThat(first.isAlive()).isTrue();
                assertThat(journal().alive()).hasSize(6);
                assertThat(folder.resolve("data/address")).exists();
            }
        }
    }

    @Nested
    class Where_the_data_folder_is_none {
        @Test
        void it_says_so_in_a_sentence() throws Exception {
            Files.writeString(folder.resolve("data"), "a file");
            try (var up = up()) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(up.said()).contains("The data folder").doesNotContain("Exception");
                assertThat(journal().started()).isEmpty();
            }
        }
    }

    @Nested
    class Where_nothing_is_built {
        @Test
        void it_says_what_to_do() throws Exception {
            try (var up = UpProcess.start(folder, folder.resolve("data"), port)) {
                assertThat(up.end()).isEqualTo(1);
                assertThat(up.said()).contains("engine is not built. Run ./engram build");
            }
        }
    }
}
