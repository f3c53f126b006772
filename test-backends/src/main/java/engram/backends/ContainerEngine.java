package engram.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the container engine's own command, which answers at once where there is no engine. */
final class ContainerEngine {
    private static final int ANSWER_SECONDS = 5;
    private static final int PULL_SECONDS = 180;

    private ContainerEngine() {}

    /** Whether the engine answers and every image is there or can be had. */
    static boolean isUsable() {
        return isRunning() && Images.ALL.stream().allMatch(ContainerEngine::has);
    }

    static boolean require() {
        if (!isUsable()) {
            throw new IllegalStateException(
                    "Containers were asked for, but the engine or the images "
                            + Images.ALL
                            + " are not there");
        }
        return true;
    }

    private static boolean isRunning() {
        return succeeds(ANSWER_SECONDS, "version", "--format", "{{.Server.Version}}");
    }

    private static boolean has(String image) {
        return succeeds(ANSWER_SECONDS, "image", "inspect", image)
                || succeeds(PULL_SECONDS, "pull", "--quiet", image);
    }

    private static boolean succeeds(int seconds, String... arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
