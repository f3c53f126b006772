package engram.roster.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.util.Optional;

/**
 * Where a request came from, as far as counting failures goes.
 *
 * @param address of the network; the gateway says so in {@code X-Forwarded-For}
 * @param device what {@link Session#device} was here, if somebody signed in before
 */
public record Client(String address, Optional<String> device) {
    private static final String DEVICE = "X-Engram-Device";

    public static Client of(HttpClientAddressResolver addresses, HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return new Client(
                address == null ? "unknown" : address, request.getHeaders().findFirst(DEVICE));
    }
}
