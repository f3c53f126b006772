package engram.tasks.progress;

import static org.assertj.core.api.Assertions.assertThat;

import engram.tasks.Owned;
import engram.tasks.mark.Key;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Key KEY = new Key("s", "class", "7b");
    private static final Instant AT = Instant.parse("2026-01-31T08:00:00Z");

    private final Progresses progresses = Progresses.in(Owned.database(), "progress");

    @Test
    void what_was_never_begun_has_none() {
        assertThat(progresses.of(KEY)).isEqualTo(Progress.NONE);
    }

    @Test
    void it_is_told_from_the_beginning_to_the_end_and_over_again() {
        var begun = Progress.NONE.begun(120);
        progresses.store(KEY, begun.plus(50).plus(50));
        assertThat(progresses.of(KEY)).isEqualTo(new Progress(true, 100, 120, null));
        progresses.store(KEY, begun.finished(AT));
        assertThat(progresses.of(KEY)).isEqualTo(new Progress(false, 120, 120, AT));
        progresses.store(KEY, progresses.of(KEY).begun(7));
        assertThat(progresses.of(KEY)).isEqualTo(new Progress(true, 0, 7, AT));
    }
}
