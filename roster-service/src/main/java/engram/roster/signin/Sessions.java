package engram.roster.signin;

import engram.access.EndedSignIns;
import engram.inbox.Progress;
import engram.roster.Ids;
import engram.roster.person.People;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import engram.roster.school.model.School;
import engram.roster.signin.model.Renewal;
import engram.roster.signin.model.SignIn;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, renews and ends sessions. */
@Singleton
public final class Sessions {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private final SignIns signIns;
    private final Devices devices;
    private final People people;
    private final Schools schools;
    private final Tokens tokens;
    private final RenewalKey key;
    private final EndedSignIns ended;
    private final Progress progress;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            SignIns signIns,
            Devices devices,
            People people,
            Schools schools,
            Tokens tokens,
            RenewalKey key,
            EndedSignIns ended,
            Progress progress,
            Clock clock) {
        this.signIns = signIns;
        this.devices = devices;
        this.people = people;
        this.schools = schools;
        this.tokens = tokens;
        this.key = key;
        this.ended = ended;
        this.progress = progress;
        this.clock = clock;
    }

    /** Signs in somebody who has shown who they are, on a device that is theirs from now on. */
    public Session start(Person person, Client client) {
        var school = schools.get(person.school());
        var renewal = Renewal.of(Ids.next(), random);
        signIns.insert(SignIn.Open.first(school.id(), person.id(), renewal, now()));
        return session(person, school, renewal, devices.remember(person, client.device()));
    }

    /**
     * A fresh token and the next renewal for the holder of one. Who comes with one that was used
     * before ends the sign-in for everybody who holds it.
     */
    Optional<Session> renew(String text) {
        return Renewal.parse(text).flatMap(this::renew);
    }

    private Optional<Session> renew(Renewal renewal) {
        while (true) {
            var found = signIns.findOpen(renewal.sid());
            if (found.isEmpty()) return Optional.empty();
            var open = found.get();
            var now = now();
            var next = renewal.next(key.key());
            switch (open.standingOf(renewal, now)) {
                case CURRENT -> {
                    if (signIns.renew(open, open.renewed(next, now))) return session(open, next);
                }
                case AGAIN -> {
                    return session(open, next);
                }
                case USED -> {
                    log.atWarn()
                            .addKeyValue("school", open.school())
                            .addKeyValue("person", open.person())
                            .log("A renewal was used twice; the sign-in ends");
                    end(open.school(), open.sid());
                    return Optional.empty();
                }
                case REFUSED -> {
                    return Optional.empty();
                }
            }
        }
    }

    private Optional<Session> session(SignIn.Open open, Renewal next) {
        return people.find(open.school(), open.person())
                .map(person -> session(person, schools.get(person.school()), next, null));
    }

    /** Ends a session; returns once every service can know, and this one does. */
    void end(String school, String sid) {
        signIns.end(school, sid, now());
        signIns.awaitPublished(school, sid, PUBLISHED_WITHIN);
        var _ = progress.await(() -> ended.contains(sid) ? Optional.of(sid) : Optional.empty());
    }

    /** Ends a person's sessions but the one to keep; an empty name keeps none. */
    public void endOthers(String school, String person, String kept) {
        var others =
                signIns.openOf(school, person).stream()
                        .map(SignIn.Open::sid)
                        .filter(sid -> !sid.equals(kept))
                        .toList();
        others.forEach(sid -> signIns.end(school, sid, now()));
        others.forEach(sid -> signIns.awaitPublished(school, sid, PUBLISHED_WITHIN));
    }

    private Session session(
            Person person, School school, Renewal renewal, @Nullable String device) {
        return new Session(
                tokens.sign(person, school, renewal.sid()),
                renewal.text(),
                device,
                new Session.SignedIn(person.id(), person.name(), person.role()),
                new Session.SchoolOf(school.id(), school.name(), school.zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
