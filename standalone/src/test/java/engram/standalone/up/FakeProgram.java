package engram.standalone.up;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Stands for any of the platform's programs: listens where it is told to, and notes in the file
 * {@code journal} when it starts and when it is asked to end. Runs on nothing but the JDK.
 */
public final class FakeProgram {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private FakeProgram() {}

    /** The first argument is its name; the engine has its folder and two ports as well. */
    public static void main(String[] arguments) throws Exception {
        var name = arguments[0];
        var logs = Path.of(System.getenv("ENGRAM_LOG_FILE")).getParent();
        var folder = logs.getParent().getParent();
        note(folder, name + " started " + ProcessHandle.current().pid());
        var mood = mood(folder, name);
        if (mood.equals("dying")) {
            System.out.println("nothing works here");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(folder, name + " ended")));
        if (mood.equals("dumb")) {
            Thread.currentThread().join();
        }
        if (name.equals("engine")) {
            listen(Integer.parseInt(arguments[2]));
            listen(Integer.parseInt(arguments[3]));
        } else {
            serve("ENGRAM_PORT", folder, name);
            serve("ENGRAM_MANAGEMENT_PORT", folder, name);
        }
        Thread.currentThread().join();
    }

    private static String mood(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "well";
    }

    private static void listen(int port) throws IOException {
        var door = new ServerSocket(port, 50, LOOPBACK);
        Thread.ofVirtual()
                .start(() -> {
                    while (true) {
                        try {
                            door.accept().close();
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private static void serve(String port, Path folder, String name) throws IOException {
        var address = new InetSocketAddress(LOOPBACK, Integer.parseInt(System.getenv(port)));
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    var status = mood(folder, name).equals("busy") ? 503 : 200;
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    private static void note(Path folder, String line) {
        try {
            Files.writeString(
                    folder.resolve("journal"),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
