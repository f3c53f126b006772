package engram.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an image runs, and what its health check does, with a service that this test plays. */
class StartScriptTest {
    private static final Path SCRIPT = Path.of("../deploy/start");

    @TempDir Path folder;
    private final List<HttpServer> servers = new ArrayList<>();
    private Process service;
    private int port;
    private int management;

    private HttpServer answering(int port, int status) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        servers.add(server);
        return server;
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).inheritIO();
        var environment = builder.environment();
        environment.put("PATH", folder + ":" + environment.get("PATH"));
        environment.put("SERVICE", "deck-service");
        environment.put("ENGRAM_PORT", Integer.toString(port));
        environment.put("ENGRAM_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("ENGRAM_RUN", folder.toString());
        environment.put("ENGRAM_PATIENCE", "0");
        return builder.start();
    }

    private int health() throws Exception {
        return run("health").waitFor();
    }

    @BeforeEach
    void start() throws IOException {
        var java = Files.writeString(folder.resolve("java"), "#!/bin/sh\nexec sleep 600\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        var open = answering(0, 200);
        var managed = answering(0, 200);
        port = open.getAddress().getPort();
        management = managed.getAddress().getPort();
        service = run();
        org.awaitility.Awaitility.await().until(() -> Files.exists(folder.resolve("pid")));
    }

    @AfterEach
    void stop() {
        service.destroyForcibly();
        servers.forEach(each -> each.stop(0));
    }

    @Nested
    class A_service_that_lives {
        @Test
        void is_healthy_while_it_can_answer() throws Exception {
            assertThat(health()).isZero();
        }

        @Test
        void is_unhealthy_but_left_in_peace_while_it_cannot() throws Exception {
            servers.getFirst().stop(0);
            answering(port, 503);

            for (var look = 0; look < 3; look++) assertThat(health()).isNotZero();

            assertThat(service.isAlive()).isTrue();
        }
    }

    @Nested
    class A_service_that_does_not_live_any_more {
        @Test
        void is_ended_when_a_loop_stands_still() throws Exception {
            servers.getLast().stop(0);
            answering(management, 503);

            health();
            assertThat(service.isAlive()).as("after the first look").isTrue();
            health();

            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isEqualTo(137);
        }

        @Test
        void is_ended_when_it_answers_nothing() throws Exception {
            servers.getFirst().stop(0);

            health();
            health();

            assertThat(service.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void is_left_in_peace_if_it_lives_again_in_between() throws Exception {
            servers.getLast().stop(0);
            health();
            answering(management, 200);
            health();
            servers.getLast().stop(0);
            health();

            assertThat(service.isAlive()).isTrue();
        }
    }
}
