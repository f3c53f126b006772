package engram.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** The only network that the embedded broker and store listen on. */
final class Loopback {
    static final String ADDRESS = "127.0.0.1";
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 32_000;

    private Loopback() {}

    /**
     * A port that was free a moment ago; it is none that the system gives to outgoing connections,
     * so that it is still free when it is bound. Should another process take it all the same, the
     * caller sees a bind failure.
     */
    static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int orFree(int port) {
        return port == 0 ? freePort() : port;
    }
}
