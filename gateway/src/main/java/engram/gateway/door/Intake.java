package engram.gateway.door;

import engram.gateway.door.cookies.SignInCookies;
import engram.gateway.door.model.BodyRule;
import engram.gateway.door.model.InFlight;
import engram.manners.Problem;
import io.micronaut.context.annotation.Value;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which requests may send their body, and how much of bodies is on its way in. What is small is
 * counted in bytes, uploads one by one; both before the first byte, by what the headers promise.
 */
@Singleton
final class Intake {
    private static final int KB_PER_SECOND = 16;

    private final ClientAddresses addresses;
    private final InFlight small;
    private final InFlight uploads;
    private final Duration grace;

    /**
     * @param smallBytes of bodies up to 1 MB, in all; an address may have a quarter of it
     * @param uploads larger ones at once; an address may have one less than all of them
     * @param grace how long a body may take on top of 1 s for each 16 kB that have come
     */
    Intake(
            ClientAddresses addresses,
            @Value("${engram.limits.bodies.small-bytes:33554432}") long smallBytes,
            @Value("${engram.limits.bodies.uploads:3}") long uploads,
            @Value("${engram.limits.bodies.grace:30s}") Duration grace) {
        this.addresses = addresses;
        this.small = new InFlight(smallBytes, smallBytes / 4);
        this.uploads = new InFlight(uploads, Math.max(1, uploads - 1));
        this.grace = grace;
    }

    /** Room that a body has; given back once its request is answered. */
    record Place(InFlight among, String address, long units, long limit) {
        void leave() {
            among.release(address, units);
        }
    }

    /** What is to be done with a request: a place for its body, or why there is none. */
    sealed interface Decision {
        record Enter(Place place) implements Decision {}

        record NoBody() implements Decision {}

        record Refuse(Problem problem) implements Decision {}
    }

    /** The headers must come within this time, and a body's first byte too. */
    Duration grace() {
        return grace;
    }

    /** How long a body may take of which this much has come. */
    Duration allowed(long bytes) {
        return grace.plusMillis(bytes * 1000 / (KB_PER_SECOND * 1024));
    }

    Decision decide(HttpRequest request, InetSocketAddress peer) {
        if (request.decoderResult().isFailure())
            return new Decision.Refuse(unreadable(request.decoderResult().cause()));
        var length = HttpUtil.getContentLength(request, -1L);
        if (length <= 0 && !HttpUtil.isTransferEncodingChunked(request))
            return new Decision.NoBody();
        var rule = BodyRule.of(pathOf(request.uri()));
        var problem = refusal(rule, request.headers(), length);
        if (problem != null) return new Decision.Refuse(problem);
        var address = addresses.of(peer.getAddress(), request.headers()::getAll);
        return enter(address, length < 0 ? rule.limit() : length, rule.limit());
    }

    private Decision enter(String address, long promised, long limit) {
        var upload = BodyRule.isUpload(promised);
        var place = new Place(upload ? uploads : small, address, upload ? 1 : promised, limit);
        return switch (place.among().take(address, place.units())) {
            case TAKEN -> new Decision.Enter(place);
            case NONE_FOR_THE_ADDRESS ->
                    new Decision.Refuse(
                            Problem.tooManyRequests(
                                    "Too much is coming from your address at once; wait for as"
                                            + " long as Retry-After says"));
            case NONE ->
                    new Decision.Refuse(
                            Problem.unavailable(
                                    "Too much is coming in at once; send the same again in a"
                                            + " moment"));
        };
    }

    private static @Nullable Problem refusal(BodyRule rule, HttpHeaders headers, long length) {
        if (rule.signedIn() && !mayBeSignedIn(headers))
            return Problem.unauthenticated("The request has no valid token");
        if (length > rule.limit()) return tooLarge(rule.limit());
        var encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
        if (encoding != null && !HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(encoding))
            return Problem.unsupportedMediaType("A body comes as it is, not compressed");
        if (!rule.takes(headers.get(HttpHeaderNames.CONTENT_TYPE)))
            return Problem.unsupportedMediaType(
                    "This route takes "
                            + String.join(", ", rule.types().stream().sorted().toList()));
        return null;
    }

    static Problem tooLarge(long limit) {
        return Problem.tooLarge("A body has at most " + limit / 1024 + " kB here");
    }

    /** Whether the token holds is for {@link SignedInBodies} to say. */
    private static boolean mayBeSignedIn(HttpHeaders headers) {
        if (headers.contains(HttpHeaderNames.AUTHORIZATION)) return true;
        return headers.getAll(HttpHeaderNames.COOKIE).stream().anyMatch(SignInCookies::areIn);
    }

    private static Problem unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ ->
                    Problem.uriTooLong("A request line has at most 4,096 characters");
            case TooLongHttpHeaderException _ ->
                    Problem.headersTooLarge("Headers have at most 8,192 characters together");
            default -> Problem.malformed("The request is not HTTP as RFC 9112 has it");
        };
    }

    static String pathOf(String uri) {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
