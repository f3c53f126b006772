package engram.gateway.door;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway needs of roster-service's answer to a sign-in.
 *
 * @param token valid for 15 minutes
 * @param renewal the secret that gives a new token
 */
record SignIn(String token, String renewal) {

    @Serdeable
    record Body(@Nullable String token, @Nullable String renewal) {}

    /**
     * Reads an answer's body; empty if it is none of a sign-in.
     *
     * @param before the renewal secret in use so far, which holds where the answer names no other
     */
    static Optional<SignIn> read(ObjectMapper json, byte[] body, @Nullable String before)
            throws IOException {
        var read = json.readValue(body, Body.class);
        var renewal = read.renewal() == null ? before : read.renewal();
        return read.token() == null || renewal == null
                ? Optional.empty()
                : Optional.of(new SignIn(read.token(), renewal));
    }
}
