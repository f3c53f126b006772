package engram.access;

import io.micronaut.security.authentication.Authentication;
import java.time.ZoneId;

/**
 * Who sent a request, from the claims of a verified token.
 *
 * @param zone the school's time zone
 * @param extraTime by how many percent limits of time are longer for this person, 0 to 200
 * @param untimed whether how long they take to answer is to say nothing about them
 */
public record Caller(
        String school,
        String person,
        Role role,
        String signIn,
        ZoneId zone,
        int extraTime,
        boolean untimed) {

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
                ZoneId.of(claim(authentication, "zone")),
                extraTime(authentication),
                Boolean.TRUE.equals(authentication.getAttributes().get("untimed")));
    }

    private static int extraTime(Authentication authentication) {
        return authentication.getAttributes().get("extra") instanceof Number percent
                ? percent.intValue()
                : 0;
    }

    private static String claim(Authentication authentication, String name) {
        if (authentication.getAttributes().get(name) instanceof String text) return text;
        throw new IllegalStateException("a verified token has no claim " + name);
    }
}
