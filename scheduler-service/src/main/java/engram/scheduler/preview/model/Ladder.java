package engram.scheduler.preview.model;

import engram.fsrs.CardState;
import engram.fsrs.Fsrs6;
import engram.fsrs.Fuzz;
import engram.fsrs.Phase;
import engram.fsrs.Rating;
import engram.fsrs.Scheduler;
import engram.fsrs.SchedulingSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How long a card stays away after each of eight answers, each given when it falls due. */
public final class Ladder {
    private static final int ANSWERS = 8;
    private static final int LAPSE = 4;
    private static final long DAY_SECONDS = 86_400;

    /** Any noon would do: no answer may fall on the hour at which days begin. */
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private Ladder() {}

    /** Good each time; seconds, whole days as 86,400 each. Not fuzzed. */
    public static List<Long> good(SchedulingSettings settings) {
        return climb(settings, 0);
    }

    /** The same of a card that is forgotten at the fourth answer. */
    public static List<Long> again(SchedulingSettings settings) {
        return climb(settings, LAPSE);
    }

    private static List<Long> climb(SchedulingSettings settings, int lapse) {
        var scheduler = new Scheduler(new Fsrs6(settings.weights()), settings, Fuzz.OFF);
        var seconds = new ArrayList<Long>();
        var state = CardState.NEW;
        var at = START;
        for (int answer = 1; answer <= ANSWERS; answer++) {
            var rating = answer == lapse ? Rating.AGAIN : Rating.GOOD;
            state = scheduler.answer(state, rating, at, ZoneOffset.UTC);
            long away = secondsAway(state, at);
            seconds.add(away);
            at = at.plusSeconds(away);
        }
        return seconds;
    }

    private static long secondsAway(CardState state, Instant at) {
        return state.phase() == Phase.REVIEW
                ? state.scheduledDays() * DAY_SECONDS
                : Duration.between(at, Objects.requireNonNull(state.due())).toSeconds();
    }
}
