package engram.gateway.door.cookies;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of itself, unverified: good enough to know when to renew it and which sign-in
 * to wait for, never to let anybody in.
 *
 * @param sid the sign-in's id
 */
public record TokenClaims(String sid, Instant expiresAt) {

    @Serdeable
    record Body(String sid, long exp) {}

    /** The claims of a token; empty if it is none. */
    public static Optional<TokenClaims> read(ObjectMapper json, String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var body = json.readValue(Base64.getUrlDecoder().decode(parts[1]), Body.class);
            return Optional.of(new TokenClaims(body.sid(), Instant.ofEpochSecond(body.exp())));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
