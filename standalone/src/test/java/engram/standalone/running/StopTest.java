package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
    @TempDir Path folder;

    /** A JVM that, at the first signal, waits very long for a child that will not end. */
    static final class Stubborn {
        private Stubborn() {}

        public static void main(String[] arguments) throws Exception {
            var console = new Console(new PrintWriter(System.out));
            var spec =
                    new Child.Spec(
                            "stubborn",
                            List.of("/bin/sh", "-c", "trap '' TERM; sleep 600"),
                            Map.of(),
                            List.of(),
                            ChildLogs.in(Path.of(arguments[0]), "stubborn"));
            Child.Health well =
                    new Child.Health() {
                        @Override
                        public boolean ready() {
                            return true;
                        }

                        @Override
                        public boolean alive() {
                            return true;
                        }
                    };
            var child = new Child(spec, well, Child.Patience.STANDARD, console, () -> {});
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                Stop.atNextSignal(child::kill);
                                console.say("stopping");
                                child.stop(Duration.ofMinutes(10));
                            }));
            child.start().join();
            console.say("child %d", child.processId());
            Thread.currentThread().join();
        }
    }

    @Test
    void the_second_signal_ends_everything_at_once() throws Exception {
        var platform =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Stubborn.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var said = platform.inputReader()) {
            var line = said.readLine();
            while (!line.startsWith("child ")) line = said.readLine();
            var child =
                    ProcessHandle.of(Long.parseLong(line.substring("child ".length())))
                            .orElseThrow();

            platform.toHandle().destroy();
            while (!line.equals("stopping")) line = said.readLine();
            assertThat(child.isAlive()).isTrue();
            platform.toHandle().destroy();

            assertThat(platform.waitFor(30, TimeUnit.SECONDS)).as("it has ended").isTrue();
            assertThat(child.isAlive()).as("so has its child").isFalse();
        } finally {
            platform.destroyForcibly();
        }
    }
}
