package engram.access;

import engram.manners.Id;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses a signed token that lacks what {@link Caller} reads, or whose claims make no sense. */
@Singleton
final class CompleteClaims implements GenericJwtClaimsValidator<HttpRequest<?>> {
    private static final Pattern ID = Pattern.compile(Id.GRAMMAR);

    @Override
    public boolean validate(Claims claims, HttpRequest<?> request) {
        return isId(claims.get("sub"))
                && isId(claims.get("school"))
                && isId(claims.get("sid"))
                && isRole(claims.get("role"))
                && isZone(claims.get("zone"))
                && isExtraTime(claims.get("extra"))
                && isSwitch(claims.get("untimed"))
                && claims.get("exp") != null;
    }

    private static boolean isId(Object claim) {
        return claim instanceof String text && ID.matcher(text).matches();
    }

    private static boolean isRole(Object claim) {
        for (var role : Caller.Role.values()) if (role.name().equals(claim)) return true;
        return false;
    }

    /** A whole number of percent; absent for most people. */
    private static boolean isExtraTime(@Nullable Object claim) {
        return claim == null || claim instanceof Long percent && percent >= 0 && percent <= 200;
    }

    private static boolean isSwitch(@Nullable Object claim) {
        return claim == null || claim instanceof Boolean;
    }

    private static boolean isZone(Object claim) {
        try {
            return claim instanceof String text && ZoneId.of(text) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
