package engram.roster.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.school.Schools;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * Who holds which login, in the collection {@code logins}, whose {@code _id} is the login: that
 * makes it unique in the deployment without a transaction.
 *
 * <p>A login is claimed, then the person is stored, then the claim is confirmed. A process that
 * dies in between leaves a claim of somebody who does not exist, or whose school does not: after a
 * minute another may take it over, which the late confirmation of the first notices.
 */
@Singleton
public final class Logins {
    private static final Duration UNSURE = Duration.ofMinutes(1);

    private final MongoCollection<Document> logins;
    private final People people;
    private final Schools schools;
    private final Clock clock;

    Logins(@Named("owned") MongoDatabase owned, People people, Schools schools, Clock clock) {
        this.logins = owned.getCollection("logins");
        this.people = people;
        this.schools = schools;
        this.clock = clock;
    }

    /** The person who signs in with this, whatever their school. */
    public Optional<Person> holder(Login login) {
        return Optional.ofNullable(logins.find(eq("_id", login.value())).first())
                .flatMap(claim -> people.find(claim.getString("school"), claim.getString("person")))
                .filter(person -> person.logins().contains(login));
    }

    /** Reserves the login for a person about to be stored; false if somebody else holds it. */
    boolean claim(String school, Login login, String person) {
        var claim =
                new Document("_id", login.value())
                        .append("school", school)
                        .append("person", person)
                        .append("at", Date.from(clock.instant()));
        try {
            logins.insertOne(claim);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            return takeOver(claim);
        }
    }

    private boolean takeOver(Document claim) {
        var stale = Date.from(clock.instant().minus(UNSURE));
        var held = logins.find(eq("_id", claim.getString("_id"))).first();
        if (held == null || !held.getDate("at").before(stale) || isAlive(held)) return false;
        return logins.replaceOne(
                                and(
                                        eq("_id", claim.getString("_id")),
                                        eq("person", held.getString("person")),
                                        lt("at", stale)),
                                claim)
                        .getMatchedCount()
                == 1;
    }

    private boolean isAlive(Document claim) {
        var school = claim.getString("school");
        return people.find(school, claim.getString("person")).isPresent()
                && schools.find(school).isPresent();
    }

    /** Says that the person is stored; false if the claim was taken over in the meantime. */
    boolean confirm(String school, Login login, String person) {
        return logins.updateOne(
                                held(school, login, person),
                                Updates.set("at", Date.from(Instant.now(clock))))
                        .getMatchedCount()
                == 1;
    }

    /** Gives a claim back that nothing came of. */
    void release(String school, Login login, String person) {
        logins.deleteOne(held(school, login, person));
    }

    private static org.bson.conversions.Bson held(String school, Login login, String person) {
        return and(eq("_id", login.value()), eq("school", school), eq("person", person));
    }
}
