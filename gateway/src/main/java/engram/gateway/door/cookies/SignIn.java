package engram.gateway.door.cookies;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway needs of roster-service's answer to a sign-in.
 *
 * @param token valid for 15 minutes
 * @param renewal the secret that gives a new token and its own successor, once
 * @param device what tells the browser from others behind its address; null where it is not told
 */
public record SignIn(String token, String renewal, @Nullable String device) {

    @Serdeable
    record Body(@Nullable String token, @Nullable String renewal, @Nullable String device) {}

    /** Reads an answer's body; empty if it is none of a sign-in. */
    public static Optional<SignIn> read(ObjectMapper json, byte[] body) throws IOException {
        var read = json.readValue(body, Body.class);
        return read.token() == null || read.renewal() == null
                ? Optional.empty()
                : Optional.of(new SignIn(read.token(), read.renewal(), read.device()));
    }
}
