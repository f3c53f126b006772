package engram.gateway.door;

import engram.gateway.door.cookies.CookieTokenReader;
import engram.gateway.door.cookies.SignInCookies;
import engram.gateway.door.model.Service;
import engram.gateway.door.upstream.Patience;
import engram.gateway.door.upstream.Upstream;
import engram.gateway.door.upstream.Upstreams;
import engram.ground.Trace;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on to a service and its answer back. Only known headers pass, either way; who is
 * calling goes along as a bearer token, whether it came as one or as a cookie, from which address
 * in X-Forwarded-For and, to roster-service, from which known device in X-Engram-Device.
 */
@Singleton
public final class Forwarder {
    private static final List<String> SENT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, HttpHeaders.ACCEPT);
    private static final List<String> RETURNED =
            List.of(
                    HttpHeaders.ETAG,
                    HttpHeaders.LOCATION,
                    HttpHeaders.CONTENT_TYPE,
                    HttpHeaders.CONTENT_DISPOSITION,
                    HttpHeaders.RETRY_AFTER);
    private static final String DEVICE = "X-Engram-Device";
    private static final Pattern DEVICE_FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final List<String> OF_OPERATORS = List.of("X-Engram-Operator", "X-Engram-Time");

    private final Upstream upstream;
    private final Upstreams upstreams;
    private final CookieTokenReader tokens;
    private final ClientAddresses addresses;
    private final Patience patience;
    private final LargeAnswers large;

    Forwarder(
            Upstream upstream,
            Upstreams upstreams,
            CookieTokenReader tokens,
            ClientAddresses addresses,
            Patience patience,
            LargeAnswers large) {
        this.upstream = upstream;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.addresses = addresses;
        this.patience = patience;
        this.large = large;
    }

    /**
     * A service's answer.
     *
     * @param headers those that pass
     */
    public record Answer(int status, java.net.http.HttpHeaders headers, byte[] body) {
        public boolean succeeded() {
            return status >= 200 && status < 300;
        }

        /** The answer as the gateway gives it. */
        public MutableHttpResponse<byte[]> toResponse() {
            return toResponse(body);
        }

        /** The answer with another body. */
        public <T> MutableHttpResponse<T> toResponse(T replaced) {
            var response = HttpResponse.<T>status(HttpStatus.valueOf(status));
            for (var name : RETURNED)
                headers.firstValue(name).ifPresent(value -> response.header(name, value));
            return body.length == 0 ? response : response.body(replaced);
        }
    }

    /** Sends the request as it is, but for the headers that do not pass. */
    Answer forward(Service service, HttpRequest<?> request, byte @Nullable [] body) {
        return send(service, request, asIs(service, request, body));
    }

    /** As {@link #forward}, but a large answer is passed on as it comes. */
    HttpResponse<?> pass(Service service, HttpRequest<?> request, byte @Nullable [] body) {
        var sent = asIs(service, request, body).build();
        var opened = upstream.open(service, sent, limit(request));
        var answer = new Answer(opened.status(), opened.headers(), opened.beginning());
        return opened.rest() == null
                ? answer.toResponse()
                : answer.toResponse(
                        large.pass(addresses.of(request), opened.beginning(), opened.rest()));
    }

    private java.net.http.HttpRequest.Builder asIs(
            Service service, HttpRequest<?> request, byte @Nullable [] body) {
        var to = toSend(service, request);
        request.getHeaders()
                .findFirst(HttpHeaders.IF_NONE_MATCH)
                .ifPresent(value -> to.header(HttpHeaders.IF_NONE_MATCH, value));
        to.method(
                request.getMethodName(),
                body == null || body.length == 0 ? BodyPublishers.noBody() : publisher(body));
        return to;
    }

    /** Of the body itself: the client's own publisher of arrays would copy all of it at once. */
    private static BodyPublisher publisher(byte[] body) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), body.length);
    }

    /** Reads the whole resource, whatever the caller has kept of it. */
    public Answer read(Service service, HttpRequest<?> request) {
        return send(service, request, toSend(service, request).GET());
    }

    private Answer send(
            Service service, HttpRequest<?> request, java.net.http.HttpRequest.Builder to) {
        var answer = upstream.send(service, to.build(), limit(request));
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    private Duration limit(HttpRequest<?> request) {
        return patience.with(request.getMethodName(), request.getUri().getRawPath());
    }

    private java.net.http.HttpRequest.Builder toSend(Service service, HttpRequest<?> request) {
        var uri = request.getUri();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var to =
                java.net.http.HttpRequest.newBuilder(
                        upstreams.of(service, uri.getRawPath() + query));
        for (var name : SENT)
            request.getHeaders().findFirst(name).ifPresent(value -> to.header(name, value));
        if (servesOperators(service, uri.getRawPath()))
            for (var name : OF_OPERATORS)
                request.getHeaders().findFirst(name).ifPresent(value -> to.header(name, value));
        if (service == Service.ROSTER)
            request.getHeaders()
                    .findFirst(DEVICE)
                    .or(() -> SignInCookies.device(request))
                    .filter(DEVICE_FORM.asMatchPredicate())
                    .ifPresent(value -> to.header(DEVICE, value));
        request.getHeaders()
                .getAuthorization()
                .or(() -> tokens.findToken(request).map(token -> "Bearer " + token))
                .ifPresent(value -> to.header(HttpHeaders.AUTHORIZATION, value));
        to.header(ClientAddresses.HEADER, addresses.of(request));
        to.header(Trace.HEADER, Trace.current().orElseGet(Trace::begun).next().text());
        return to;
    }

    /**
     * Schools are made by operators, history is brought in by them; nobody else needs the secret.
     */
    private static boolean servesOperators(Service service, String path) {
        return service == Service.REVIEW || path.equals("/api/schools");
    }
}
