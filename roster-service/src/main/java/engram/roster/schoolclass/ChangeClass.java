package engram.roster.schoolclass;

import engram.roster.Ids;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes and changes classes; each answers once its events are published. A crash before the creator
 * is enrolled leaves a class that nobody is in, which is as good as none.
 */
@Singleton
final class ChangeClass {
    private final Classes classes;
    private final JoinCodes joinCodes;
    private final Enrolments enrolments;
    private final Clock clock;

    ChangeClass(Classes classes, JoinCodes joinCodes, Enrolments enrolments, Clock clock) {
        this.classes = classes;
        this.joinCodes = joinCodes;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    SchoolClass create(String school, String name, String teacher) {
        var id = Ids.next();
        var code = joinCodes.take(school, id);
        var made = SchoolClass.first(school, id, name.strip(), code, now());
        classes.insert(made);
        enrolments.enrol(school, id, teacher, Enrolment.Part.TEACHER);
        classes.awaitPublished(school, id);
        enrolments.awaitPublished(school, id, teacher);
        return made;
    }

    Optional<SchoolClass> rename(SchoolClass before, String name) {
        return published(
                classes.change(
                        before.school(),
                        before.id(),
                        stored -> stored.renamed(name.strip(), now())));
    }

    /**
     * Gives the class another join code; the former one leads nowhere from now on, and stays the
     * class's own for {@link #takeBack} until there is a third.
     */
    Optional<SchoolClass> newJoinCode(SchoolClass before) {
        var code = joinCodes.take(before.school(), before.id());
        while (true) {
            var stored = classes.find(before.school(), before.id());
            if (stored.isEmpty()) {
                joinCodes.release(before.school(), before.id(), code);
                return stored;
            }
            var next = stored.get().withJoinCode(code, now());
            if (!classes.replace(next)) continue;
            // Of what was replaced, not of what was read: another may have changed it meanwhile.
            var last = stored.get().formerJoinCode();
            if (last != null) joinCodes.release(before.school(), before.id(), last);
            return published(Optional.of(next));
        }
    }

    /**
     * Gives the class a join code back that it had before; repeatable. Empty if the code is neither
     * the class's own nor the one before.
     */
    Optional<SchoolClass> takeBack(SchoolClass before, JoinCode code) {
        while (true) {
            var stored = classes.find(before.school(), before.id());
            if (stored.isEmpty() || !stored.get().hasOrHad(code)) return Optional.empty();
            if (stored.get().joinCode().equals(code)) return published(stored);
            classes.replace(stored.get().withJoinCode(code, now()));
        }
    }

    /** Lets nobody join, or people again, who then count anew; repeatable. */
    Optional<SchoolClass> pauseJoining(SchoolClass before, boolean paused) {
        while (true) {
            var stored = classes.find(before.school(), before.id());
            if (stored.isEmpty()) return stored;
            if ((stored.get().joiningPausedAt() != null) == paused) return published(stored);
            classes.replace(stored.get().withJoiningPaused(paused, now()));
        }
    }

    private Optional<SchoolClass> published(Optional<SchoolClass> changed) {
        changed.ifPresent(each -> classes.awaitPublished(each.school(), each.id()));
        return changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
