package engram.roster.period;

import engram.roster.period.model.Periods;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Periods in documents: {@code [{from, until}]}, without {@code until} while it goes on. */
public final class PeriodForms {
    private PeriodForms() {}

    public static List<Document> write(Periods periods) {
        return periods.all().stream().map(PeriodForms::write).toList();
    }

    private static Document write(Periods.Period period) {
        var written = new Document("from", Date.from(period.from()));
        if (period.until() != null) written.append("until", Date.from(period.until()));
        return written;
    }

    /** Those of an aggregate; one that was stored without them was so from the beginning. */
    public static Periods of(Document aggregate) {
        var stored = aggregate.getList("periods", Document.class);
        if (stored != null) return new Periods(stored.stream().map(PeriodForms::period).toList());
        var always = Periods.since(Instant.EPOCH);
        return aggregate.getBoolean("deleted", false)
                ? always.ended(aggregate.getDate("changedAt").toInstant())
                : always;
    }

    private static Periods.Period period(Document stored) {
        var until = stored.getDate("until");
        return new Periods.Period(
                stored.getDate("from").toInstant(), until == null ? null : until.toInstant());
    }
}
