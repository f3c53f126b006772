package engram.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a second passes on each time that it is read, and longer when it is told so. */
public final class PassingClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** Time passes; a negative one goes back. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
