package engram.roster.period;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.period.model.Periods;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PeriodFormsTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void what_is_stored_is_read_back() {
        var periods = Periods.since(FROM).ended(UNTIL).again(UNTIL.plusSeconds(1));
        var stored = new Document("periods", PeriodForms.write(periods));
        assertThat(PeriodForms.of(stored)).isEqualTo(periods);
    }

    @Test
    void what_was_stored_without_them_was_so_from_the_beginning_until_it_ended() {
        var open = new Document("deleted", false).append("changedAt", Date.from(UNTIL));
        assertThat(PeriodForms.of(open)).isEqualTo(Periods.since(Instant.EPOCH));
        var ended = new Document("deleted", true).append("changedAt", Date.from(UNTIL));
        assertThat(PeriodForms.of(ended)).isEqualTo(Periods.since(Instant.EPOCH).ended(UNTIL));
    }
}
