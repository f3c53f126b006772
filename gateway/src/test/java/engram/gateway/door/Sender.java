package engram.gateway.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import engram.gateway.House;
import java.io.IOException;
import java.net.Socket;

/** A connection that sends what it is told to, byte by byte if need be. */
final class Sender implements AutoCloseable {
    private final Socket socket;

    Sender(House house) throws IOException {
        socket = new Socket("localhost", house.port());
        socket.setSoTimeout(30_000);
    }

    /** Sends the head of a POST. */
    Sender head(String path, String... headers) throws IOException {
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) head.append(header).append("\r\n");
        return send(head + "\r\n");
    }

    Sender send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return this;
    }

    /** The status of the answer's first line, an interim one included. */
    int status() throws IOException {
        var line = new String(socket.getInputStream().readNBytes(12), US_ASCII);
        return Integer.parseInt(line.substring(9));
    }

    /** Whatever comes until the gateway closes its side. */
    String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
