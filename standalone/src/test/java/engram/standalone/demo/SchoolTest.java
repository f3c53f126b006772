package engram.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import engram.standalone.running.CannotStart;
import engram.standalone.running.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchoolTest {
    @TempDir Path folder;
    private final StringWriter said = new StringWriter();
    private final List<Exception> failures = new ArrayList<>();
    private FakePlatform platform;
    private DataFolder data;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        data = DataFolder.take(folder, false);
        data.running(platform.address());
    }

    @AfterEach
    void stop() throws IOException {
        data.close();
        platform.close();
    }

    private int create(String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "create",
                                "--name=Hill School",
                                "--teacher=Ann",
                                "--email=ann@example.org",
                                "--data=" + folder));
        arguments.addAll(List.of(more));
        return new CommandLine(new School())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    failures.add(failure);
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    @Nested
    class Made_by_the_operator {
        @Test
        void a_school_and_its_teacher_are_asked_for_with_the_secret_of_the_folder() {
            platform.answers("POST /api/schools", 200, "{}");

            var code = create("--password=hush-hush", "--zone=Europe/Zurich");

            assertThat(code).isZero();
            var asked = platform.asked("POST /api/schools").getFirst();
            assertThat(asked.operator()).isEqualTo(DataFolder.operatorSecret(folder));
            assertThat(asked.body())
                    .contains("\"name\":\"Hill School\"", "\"zone\":\"Europe/Zurich\"")
                    .contains("\"email\":\"ann@example.org\"", "\"password\":\"hush-hush\"");
            assertThat(said.toString())
                    .contains("Hill School is ready")
                    .contains(platform.address())
                    .doesNotContain("hush-hush");
        }

        @Test
        void what_the_platform_refuses_is_passed_on() {
            platform.answers("POST /api/schools", 400, "the password is too easy to guess");

            assertThat(create("--password=1234")).isEqualTo(1);
            assertThat(failures.getFirst())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("too easy to guess");
        }
    }

    @Nested
    class Asked_for_wrongly {
        @Test
        void nothing_is_sent_for_a_zone_that_there_is_not() {
            assertThat(create("--password=x", "--zone=Mars/Crater")).isEqualTo(2);
            assertThat(platform.calls()).isZero();
        }

        @Test
        void nothing_is_sent_where_no_platform_runs() throws Exception {
            data.close();

            assertThat(create("--password=x")).isEqualTo(1);
            assertThat(failures.getFirst()).hasMessageContaining("./engram up");
            assertThat(platform.calls()).isZero();
        }
    }
}
