package engram.roster.invitation.model;

import engram.roster.person.model.Login;
import java.time.Duration;
import java.time.Instant;

/**
 * That a teacher asks whoever signs in with an e-mail address or user name into a class. It holds
 * what the teacher typed and nothing of the account, so that it is the same whether the account is
 * of this school, of another, or of somebody who may not accept.
 *
 * @param login what the person signs in with
 * @param typed the same as the teacher typed it
 * @param name as the teacher typed it
 * @param by the teacher's id
 * @param declined whether the person said no; the teacher is not told, and nobody asks them again
 *     before the invitation is over
 */
public record Invitation(
        String school,
        String schoolClass,
        String id,
        Login login,
        String typed,
        String name,
        String by,
        boolean declined,
        Instant at) {
    /** How long it can be accepted. */
    public static final Duration OPEN = Duration.ofDays(30);
}
