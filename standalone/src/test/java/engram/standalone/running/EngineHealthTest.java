package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import engram.embedded.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineHealthTest {
    @TempDir Path folder;

    private static ServerSocket silent(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    @Nested
    class An_engine_that_runs {
        @Test
        void is_ready_and_alive_until_it_ends() {
            var ports = Ports.free(2);
            try (var health = new EngineHealth(ports.get(0), ports.get(1))) {
                assertThat(health.ready()).as("before it was started").isFalse();
                try (var _ = Engine.start(folder, ports.get(0), ports.get(1))) {
                    assertThat(health.ready()).isTrue();
                    assertThat(health.alive()).isTrue();
                    assertThat(health.alive()).as("asked again").isTrue();
                }
                assertThat(health.ready()).isFalse();
                assertThat(health.alive()).isFalse();
            }
        }
    }

    @Nested
    class An_engine_of_which_only_one_half_is_there {
        @Test
        void is_not_ready() throws Exception {
            var ports = Ports.free(2);
            try (var health = new EngineHealth(ports.get(0), ports.get(1));
                    var _ = silent(ports.get(0))) {
                assertThat(health.ready()).isFalse();
            }
            try (var health = new EngineHealth(ports.get(0), ports.get(1));
                    var _ = silent(ports.get(1))) {
                assertThat(health.ready()).isFalse();
            }
        }
    }

    @Nested
    class An_engine_that_takes_connections_and_says_nothing {
        @Test
        void is_not_alive() throws Exception {
            var ports = Ports.free(2);
            try (var health = new EngineHealth(ports.get(0), ports.get(1));
                    var _ = silent(ports.get(0));
                    var _ = silent(ports.get(1))) {
                assertThat(health.ready()).isTrue();
                assertThat(health.alive()).isFalse();
            }
        }
    }
}
