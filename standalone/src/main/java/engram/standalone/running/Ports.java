package engram.standalone.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Ports on the loopback address. */
public final class Ports {
    private Ports() {}

    /** Fails with a sentence if somebody listens there already. */
    public static void demandFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port "
                            + port
                            + " is in use. Stop what listens there, or choose another with --port.");
        }
    }

    /** Ports that nobody uses at this moment, all different. */
    public static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++)
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            var ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : held) socket.close();
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
