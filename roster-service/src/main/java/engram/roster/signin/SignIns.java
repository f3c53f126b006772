package engram.roster.signin;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import engram.outbox.Aggregates;
import engram.ground.Databases;
import engram.roster.Ids;
import engram.roster.signin.model.SignIn;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** The sign-ins, in the collection {@code signins}. Only their end is published. */
@Singleton
final class SignIns {
    static final String COLLECTION = "signins";

    private final Aggregates aggregates;
    private final MongoCollection<Document> signIns;

    SignIns(Aggregates aggregates, @Named("owned") MongoDatabase owned) {
        this.aggregates = aggregates;
        this.signIns = owned.getCollection(COLLECTION);
        Databases.patient(signIns).createIndex(Indexes.ascending("sid"));
        Databases.patient(signIns).createIndex(Indexes.ascending("school", "person"));
    }

    /** Stores a new sign-in; nothing of it is to be published. */
    void insert(SignIn.Open signIn) {
        signIns.insertOne(write(signIn));
    }

    /**
     * The sign-in with this id, whatever its school: who renews one is known by its secret only.
     */
    Optional<SignIn.Open> findOpen(String sid) {
        return open(eq("sid", sid)).stream().findFirst();
    }

    List<SignIn.Open> openOf(String school, String person) {
        return open(and(eq("school", school), eq("person", person)));
    }

    private List<SignIn.Open> open(Bson filter) {
        var found = new ArrayList<SignIn.Open>();
        for (var stored : signIns.find(filter)) {
            if (read(stored) instanceof SignIn.Open open) found.add(open);
        }
        return found;
    }

    /** Stores that a sign-in was renewed; false if another did so, or it ended, meanwhile. */
    boolean renew(SignIn.Open before, SignIn.Open after) {
        return signIns.updateOne(
                                and(
                                        eq("_id", id(before.school(), before.sid())),
                                        eq("renewal", new Binary(before.hash())),
                                        exists("endedAt", false)),
                                Updates.combine(
                                        Updates.set("renewal", new Binary(after.hash())),
                                        Updates.set("former", new Binary(after.formerHash())),
                                        Updates.set("lastUsed", Date.from(after.lastUsed()))))
                        .getMatchedCount()
                == 1;
    }

    /** Ends the sign-in, if it is open; its end will be published. */
    void end(String school, String sid, Instant now) {
        while (true) {
            var stored = aggregates.find(COLLECTION, id(school, sid)).map(SignIns::read);
            if (!(stored.orElse(null) instanceof SignIn.Open open)) return;
            if (aggregates.replace(COLLECTION, write(open.end(now)), open.version())) return;
        }
    }

    /** Returns once the end of the sign-in is in its topic. */
    void awaitPublished(String school, String sid, Duration limit) {
        aggregates.awaitPublished(COLLECTION, id(school, sid), limit);
    }

    /** Forgets the sign-ins that ended, or were used last, before this. */
    void forget(Instant before) {
        signIns.deleteMany(lt("lastUsed", Date.from(before)));
        signIns.deleteMany(lt("endedAt", Date.from(before)));
    }

    private static String id(String school, String sid) {
        return Ids.document(school, sid);
    }

    private static Document write(SignIn signIn) {
        var document =
                new Document("_id", id(signIn.school(), signIn.sid()))
                        .append("school", signIn.school())
                        .append("sid", signIn.sid())
                        .append("person", signIn.person())
                        .append("version", signIn.version());
        return switch (signIn) {
            case SignIn.Open open ->
                    document.append("renewal", new Binary(open.hash()))
                            .append("former", new Binary(open.formerHash()))
                            .append("family", new Binary(open.familyHash()))
                            .append("startedAt", Date.from(open.startedAt()))
                            .append("lastUsed", Date.from(open.lastUsed()));
            case SignIn.Ended ended -> document.append("endedAt", Date.from(ended.endedAt()));
        };
    }

    static SignIn read(Document stored) {
        var school = stored.getString("school");
        var sid = stored.getString("sid");
        var person = stored.getString("person");
        var version = stored.getLong("version");
        var endedAt = stored.getDate("endedAt");
        if (endedAt != null)
            return new SignIn.Ended(school, sid, person, endedAt.toInstant(), version);
        return new SignIn.Open(
                school,
                sid,
                person,
                hash(stored, "renewal"),
                hash(stored, "former"),
                hash(stored, "family"),
                stored.getDate("startedAt").toInstant(),
                stored.getDate("lastUsed").toInstant(),
                version);
    }

    /** Empty, which equals no hash, where a sign-in of an earlier version has none. */
    private static byte[] hash(Document stored, String name) {
        var hash = stored.get(name, Binary.class);
        return hash == null ? new byte[0] : hash.getData();
    }
}
