package engram.standalone.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address. */
public final class Ports {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /** Fails with a sentence if somebody listens there already. */
    public static void demandFree(int port) {
        if (!isFree(port))
            throw new CannotStart(
                    "Port "
                            + port
                            + " is in use. Stop what listens there, or choose another with --port.");
    }

    static boolean isFree(int port) {
        try (var _ = bound(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }

    /**
     * Ports that nobody uses at this moment, all different. None of them is one that the system
     * gives to outgoing connections: a program that is started again must find its port free.
     */
    public static List<Integer> free(int count) {
        var held = new HashMap<Integer, ServerSocket>();
        try {
            while (held.size() < count) {
                var port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
                if (!held.containsKey(port) && isFree(port)) held.put(port, bound(port));
            }
            return List.copyOf(held.keySet());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        } finally {
            held.values().forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
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
