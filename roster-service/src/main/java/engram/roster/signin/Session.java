package engram.roster.signin;

import engram.roster.person.model.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who signed in works with.
 *
 * @param token for {@code Authorization: Bearer}, good for 15 minutes
 * @param renewal what {@code POST /api/session/renew} takes, once; a secret
 * @param device what tells this device from others behind its address; null after a renewal
 */
@Serdeable
public record Session(
        @Schema(description = "For Authorization: Bearer; good for 15 minutes") String token,
        @Schema(description = "Renews the session, once; a secret") String renewal,
        @Schema(
                        description =
                                "Tells this device from others behind its address: sent as the header"
                                        + " X-Engram-Device when signing in again, the wrong"
                                        + " passwords of others do not hold it up. Null after a"
                                        + " renewal")
                @Nullable String device,
        SignedIn person,
        SchoolOf school) {

    /** Who signed in. */
    @Serdeable
    public record SignedIn(String id, String name, Role role) {}

    /** The school that they belong to. */
    @Serdeable
    public record SchoolOf(
            String id, String name, @Schema(description = "IANA time zone") String zone) {}
}
