package engram.gateway.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;

/** A service that promises some bytes, sends fewer and dies, each time it is asked. */
final class DyingService implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0);

    private final int promised;
    private final int sent;

    DyingService(int promised, int sent) throws IOException {
        this.promised = promised;
        this.sent = sent;
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var asked = server.accept()) {
                die(asked);
            } catch (IOException closed) {
                if (!server.isClosed()) throw new UncheckedIOException(closed);
            }
        }
    }

    private void die(Socket asked) throws IOException {
        var _ = asked.getInputStream().read(new byte[8192]);
        asked.getOutputStream()
                .write(
                        "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(promised, "0".repeat(sent))
                                .getBytes());
        asked.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
