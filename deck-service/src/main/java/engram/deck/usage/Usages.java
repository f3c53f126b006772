package engram.deck.usage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import engram.deck.usage.model.Amount;
import engram.deck.usage.model.Measure;
import engram.deck.usage.model.Scope;
import engram.ground.Databases;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The counters, in the collection {@code usage}: one document a deck, person and school, {@code
 * _id} {@code school:scope:id}. Each grows only as far as it may, in one conditional write.
 */
@Singleton
final class Usages {
    private final MongoCollection<Document> usage;
    private final Clock clock;

    Usages(@Named("owned") MongoDatabase owned, Clock clock) {
        this.usage = owned.getCollection("usage");
        this.clock = clock;
        Databases.patient(usage).createIndex(Indexes.ascending("checked", "scope", "touchedAt"));
    }

    /** Whose counter it is; the id of a school's is its own. */
    record Key(String school, Scope scope, String id) {
        private String text() {
            return String.join(":", school, scope.name().toLowerCase(Locale.ROOT), id);
        }
    }

    /** A counter that has changed since it was last checked, and when it did. */
    record Unchecked(Key key, Instant touchedAt) {}

    Optional<Amount> find(Key key) {
        return Optional.ofNullable(usage.find(eq("_id", key.text())).first()).map(Usages::read);
    }

    /** Begins a counter, unless another has begun it by now. */
    void begin(Key key, Amount amount) {
        try {
            usage.insertOne(
                    write(amount)
                            .append("_id", key.text())
                            .append("school", key.school())
                            .append("scope", key.scope().ordinal())
                            .append("id", key.id())
                            .append("touchedAt", Date.from(clock.instant()))
                            .append("checked", false));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
        }
    }

    /** Takes so much more; false if that is more than the most, or there is no counter yet. */
    boolean take(Key key, Amount more, Amount most) {
        var fits = new ArrayList<Bson>(List.of(eq("_id", key.text())));
        for (var each : Measure.values())
            if (each.of(more) > 0) fits.add(lte(each.field(), each.of(most) - each.of(more)));
        return usage.updateOne(and(fits), grown(more)).getMatchedCount() == 1;
    }

    /** Gives so much back; nothing where there is no counter, for one that begins counts anew. */
    void giveBack(Key key, Amount less) {
        usage.updateOne(eq("_id", key.text()), grown(less.negated()));
    }

    /** That the counter may be wrong. */
    void doubt(Key key) {
        usage.updateOne(eq("_id", key.text()), grown(Amount.NONE));
    }

    /** Counters that have not changed since this time, but since they were last checked. */
    List<Unchecked> restingSince(Scope scope, Instant time, int most) {
        return usage.find(
                        and(
                                eq("checked", false),
                                eq("scope", scope.ordinal()),
                                lt("touchedAt", Date.from(time))))
                .limit(most)
                .map(each ->
                        new Unchecked(
                                new Key(each.getString("school"), scope, each.getString("id")),
                                each.getDate("touchedAt").toInstant()))
                .into(new ArrayList<>());
    }

    /** Sets what was counted, unless the counter has changed since. */
    void correct(Unchecked seen, Amount counted) {
        var set = new ArrayList<Bson>(List.of(Updates.set("checked", true)));
        for (var each : Measure.values()) set.add(Updates.set(each.field(), each.of(counted)));
        usage.updateOne(same(seen), Updates.combine(set));
    }

    /** Ends the counter of what is gone, unless it has changed since. */
    void end(Unchecked seen) {
        usage.deleteOne(same(seen));
    }

    private static Bson same(Unchecked seen) {
        return and(eq("_id", seen.key().text()), eq("touchedAt", Date.from(seen.touchedAt())));
    }

    private Bson grown(Amount more) {
        var changes = new ArrayList<Bson>();
        for (var each : Measure.values())
            if (each.of(more) != 0) changes.add(Updates.inc(each.field(), each.of(more)));
        changes.add(Updates.set("touchedAt", Date.from(clock.instant())));
        changes.add(Updates.set("checked", false));
        return Updates.combine(changes);
    }

    private static Document write(Amount amount) {
        var document = new Document();
        for (var each : Measure.values()) document.append(each.field(), each.of(amount));
        return document;
    }

    private static Amount read(Document stored) {
        return new Amount(
                stored.getLong("decks"),
                stored.getLong("cards"),
                stored.getLong("bytes"),
                stored.getLong("kept"),
                stored.getLong("keptBytes"));
    }
}
