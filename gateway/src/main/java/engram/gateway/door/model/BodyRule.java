package engram.gateway.door.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a request may be, told from its route alone.
 *
 * @param limit bytes
 * @param signedIn whether only somebody who is signed in may send one
 * @param types media types, without parameters; empty: any
 */
public record BodyRule(long limit, boolean signedIn, Set<String> types) {
    /** A sign-in, a sign-up, a school: a handful of short fields. */
    private static final long OPEN = 64 * 1024;

    /**
     * One of everything: a card has two sides of 20,000 characters, at most 12 bytes each when
     * escaped; 500 reviews are 300 kB.
     */
    public static final long COMMON = 1024 * 1024;

    /** A file, or 2,000 cards of 10,000 bytes each. */
    private static final long UPLOAD = 20 * 1024 * 1024;

    private static final Set<String> JSON = Set.of("application/json");
    private static final Set<String> FILES =
            Set.of(
                    "application/json",
                    "application/octet-stream",
                    "text/plain",
                    "text/tab-separated-values");
    private static final Set<String> SIGN_IN =
            Set.of("/api/session", "/api/session/renew", "/api/signup", "/api/schools");
    private static final Pattern BATCH = Pattern.compile("/api/decks/[^/]+/cards/batch");

    /** The rule of a path, without its query. */
    public static BodyRule of(String path) {
        if (!path.startsWith("/api/")) return new BodyRule(OPEN, false, Set.of());
        if (SIGN_IN.contains(path)) return new BodyRule(OPEN, false, JSON);
        if (path.equals("/api/decks/import")) return new BodyRule(UPLOAD, true, FILES);
        if (BATCH.matcher(path).matches()) return new BodyRule(UPLOAD, true, JSON);
        return new BodyRule(COMMON, true, JSON);
    }

    /** Whether a body of this type may come; one that does not say its type may. */
    public boolean takes(@Nullable String contentType) {
        if (contentType == null || types.isEmpty()) return true;
        return types.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a body is an upload, of which only few come in at once. */
    public static boolean isUpload(long bytes) {
        return bytes > COMMON;
    }
}
