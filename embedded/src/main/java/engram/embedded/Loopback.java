package engram.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The only network that the embedded broker and store listen on. */
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /**
     * A port that was free a moment ago. Another process can take it before it is bound: the caller
     * then sees a bind failure.
     */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int orFree(int port) {
        return port == 0 ? freePort() : port;
    }
}
