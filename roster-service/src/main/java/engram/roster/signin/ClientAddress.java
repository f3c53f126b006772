package engram.roster.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;

/** Where a request came from, for counting failures; the gateway says so in X-Forwarded-For. */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(HttpClientAddressResolver addresses, HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return address == null ? "unknown" : address;
    }
}
