package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void says_which_port_is_in_use_and_what_to_do() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.demandFree(taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void finds_ports_that_are_free_and_differ() {
        var ports = Ports.free(7);

        assertThat(ports).doesNotHaveDuplicates().hasSize(7);
        for (var port : ports)
            assertThatCode(() -> Ports.demandFree(port)).doesNotThrowAnyException();
    }

    @Test
    void leaves_alone_those_of_outgoing_connections() throws Exception {
        var range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        assumeTrue(Files.exists(range), "only Linux says which they are");
        var first = Integer.parseInt(Files.readAllLines(range).getFirst().split("\\s+")[0]);
        assumeTrue(first >= 32_000, "the system's own choice of them");

        assertThat(Ports.free(50)).allMatch(port -> port < first);
    }
}
