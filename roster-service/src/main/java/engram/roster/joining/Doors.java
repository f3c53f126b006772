package engram.roster.joining;

import engram.roster.schoolclass.Classes;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.JoinCodes;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where join codes lead, and whether people may come in there: a class whose code has got about
 * closes its door after 120 people within an hour, until its teacher opens it again.
 */
@Singleton
final class Doors {
    static final int MOST = 120;
    static final Duration WITHIN = Duration.ofHours(1);

    private final JoinCodes joinCodes;
    private final CodeMisses misses;
    private final Classes classes;
    private final Enrolments enrolments;
    private final Clock clock;

    Doors(
            JoinCodes joinCodes,
            CodeMisses misses,
            Classes classes,
            Enrolments enrolments,
            Clock clock) {
        this.joinCodes = joinCodes;
        this.misses = misses;
        this.classes = classes;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /**
     * The class that a code leads to.
     *
     * @param address where the request came from
     * @throws Problem.Refusal 429 if too many codes from there led nowhere
     */
    Optional<SchoolClass> behind(JoinCode code, String address) {
        misses.check(address);
        var found = joinCodes.classOf(code);
        if (found.isEmpty()) misses.missed(address);
        return found;
    }

    /** Whether one more may come in; if too many did so lately, pauses joining. */
    boolean isOpen(SchoolClass schoolClass) {
        if (schoolClass.joiningPausedAt() != null) return false;
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var since = later(now.minus(WITHIN), schoolClass.joiningLiftedAt());
        if (!enrolments.hasJoined(schoolClass.school(), schoolClass.id(), since, MOST)) return true;
        classes.pauseJoining(schoolClass, now);
        return false;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
