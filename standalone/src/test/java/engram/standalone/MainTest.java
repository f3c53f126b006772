package engram.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person meets them: what they print, and what they end with. */
class MainTest {
    @TempDir Path folder;

    private record Ended(int code, String said) {}

    private static Ended engram(String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), said);
    }

    @Nested
    class Without_a_platform_that_runs {
        @Test
        void the_demo_says_how_to_start_one() throws Exception {
            var ended = engram("demo", "--data", folder.toString());

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said().strip())
                    .isEqualTo("Engram does not run on " + folder + ". Start it with ./engram up.");
        }
    }

    @Nested
    class Without_the_script {
        @Test
        void up_says_to_use_it() throws Exception {
            var ended = engram("up", "--port", "0", "--data", folder.resolve("data").toString());

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.said()).contains("Start with ./engram").doesNotContain("\tat ");
        }
    }

    @Nested
    class With_something_that_is_no_option {
        @Test
        void usage_is_shown_and_nothing_done() throws Exception {
            var ended = engram("up", "--prot", "8080");

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.said()).contains("Usage: engram up", "--port");
        }

        @Test
        void a_port_that_is_no_number_is_refused() throws Exception {
            var ended = engram("up", "--port", "http");

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.said()).contains("--port");
        }
    }
}
