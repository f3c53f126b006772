package engram.access;

import io.micronaut.security.authentication.Authentication;
import java.time.ZoneId;

/**
 * Who sent a request, from the claims of a verified token.
 *
 * @param zone the school's time zone
 */
public record Caller(String school, String person, Role role, String signIn, ZoneId zone) {

    /** What a person is in their school. */
    public enum Role {
        LEARNER,
        TEACHER,
        ADMIN
    }

    /** The caller behind an authenticated request. */
    public static Caller of(Authentication authentication) {
        return new Caller(
                claim(authentication, "school"),
                authentication.getName(),
                Role.valueOf(claim(authentication, "role")),
                claim(authentication, "sid"),
                ZoneId.of(claim(authentication, "zone")));
    }

    private static String claim(Authentication authentication, String name) {
        if (authentication.getAttributes().get(name) instanceof String text) return text;
        throw new IllegalStateException("a verified token has no claim " + name);
    }
}
