package engram.gateway.session;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.gateway.mastery.Reachable;
import engram.gateway.school.Schools;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's study sessions with a deck. */
@Controller("/api/decks/{deck}/sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "mastery")
class SessionController {
    private static final int MOST = 200;

    /** Cursors are of this list. */
    private static final String LIST = "sessions";

    private final Reachable reachable;
    private final Sessions sessions;
    private final Schools schools;
    private final Clock clock;

    SessionController(Reachable reachable, Sessions sessions, Schools schools, Clock clock) {
        this.reachable = reachable;
        this.schools = schools;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A study session with a deck.
     *
     * @param endedAt when it was over; null while it goes on
     * @param finished whether it is over: ended by the learner or, where no server runs it, idle
     *     for 30 minutes
     * @param activeMs time spent on questions, in milliseconds, a minute at most for each
     * @param cards how many different cards were answered
     * @param firstTryRate the share of cards, 0 to 1, whose first answer was not Again
     * @param known how many of the cards it left known: in Learn those answered right by typing or
     *     in a self-check, in other modes those whose newest answer was not Again
     * @param overrides how many grades the learner overrode
     * @param late how many answers came so long after they were given (7 days, or what the school
     *     chose), or with so many others, that nobody can tell when that was
     * @param right questions of a Test answered right; null in other modes and until its end
     * @param questions questions of a Test; null likewise
     * @param selfMarked those of a Test that the learner marked; null likewise
     * @param wrong wrong pairs of a Matching round; null in other modes and until its end
     * @param timeMs how long a Test or a Matching round took, in milliseconds; null likewise
     */
    @Serdeable
    @Schema(name = "DeckSession")
    record DeckSession(
            String id,
            String mode,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean finished,
            long activeMs,
            int cards,
            int answers,
            int again,
            int hard,
            int good,
            int easy,
            double firstTryRate,
            int known,
            int overrides,
            int late,
            @Nullable Integer right,
            @Nullable Integer questions,
            @Nullable Integer selfMarked,
            @Nullable Integer wrong,
            @Nullable Long timeMs) {}

    /**
     * Study sessions, the newest first.
     *
     * @param next a cursor for the rest; null at the end
     */
    @Serdeable
    @Schema(name = "DeckSessions")
    record DeckSessions(List<DeckSession> items, @Nullable String next) {}

    @Needs(Right.STUDY_DECK)
    @Get
    @Operation(
            operationId = "listSessions",
            summary = "The caller's study sessions with a deck, the newest first")
    @ApiResponse(responseCode = "200", description = "The caller's own sessions")
    @ApiResponse(responseCode = "404", description = "No deck that the caller can reach")
    DeckSessions list(
            Authentication authentication,
            String deck,
            @QueryValue(defaultValue = "50") @Min(1) @Max(MOST) int limit,
            @Nullable @QueryValue String cursor) {
        var after = NewestFirst.Place.read(cursor, LIST);
        var caller = Caller.of(authentication);
        reachable.require(caller, deck);
        var found = sessions.newestFirst(caller.school(), caller.person(), deck, after, limit + 1);
        var now = clock.instant();
        var lateAfterDays = schools.lateAfterDays(caller.school());
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new DeckSessions(
                shown.stream().map(each -> toBody(each, now, lateAfterDays)).toList(),
                found.size() > limit ? after(shown.getLast()) : null);
    }

    private static String after(Sessions.Listed last) {
        return new NewestFirst.Place(last.session().startedAt(), last.id()).text(LIST);
    }

    private static DeckSession toBody(Sessions.Listed listed, Instant now, int lateAfterDays) {
        var session = listed.session();
        var endedAt = session.endedAt(now);
        var result = session.result();
        return new DeckSession(
                listed.id(),
                session.mode(),
                session.startedAt(),
                endedAt.orElse(null),
                endedAt.isPresent(),
                session.activeMs(),
                session.cards(),
                session.answers(),
                session.rated().get(0),
                session.rated().get(1),
                session.rated().get(2),
                session.rated().get(3),
                session.firstTryRate(),
                session.known(),
                session.overrides(),
                session.kept().longerThan(lateAfterDays),
                result == null ? null : result.right(),
                result == null ? null : result.questions(),
                result == null ? null : result.selfMarked(),
                result == null ? null : result.wrong(),
                result == null ? null : result.timeMs());
    }
}
