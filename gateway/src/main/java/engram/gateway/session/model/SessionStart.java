package engram.gateway.session.model;

import java.time.Instant;
import java.util.Comparator;

/** That a session which the server runs began. */
public record SessionStart(String deck, String mode, Instant at) {
    private static final Comparator<SessionStart> COUNTS =
            Comparator.comparing(SessionStart::at)
                    .thenComparing(SessionStart::deck)
                    .thenComparing(SessionStart::mode);

    /** Of two starts of one session, the one that counts. */
    public static SessionStart earlier(SessionStart one, SessionStart other) {
        return COUNTS.compare(one, other) <= 0 ? one : other;
    }
}
