package engram.roster.invitation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import engram.roster.Ids;
import engram.roster.invitation.model.Invitation;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The invitations that are open, in the collection {@code invitations}: one for each class and
 * login. Nobody else needs to know of them, so nothing is published.
 */
@Singleton
public final class Invitations {
    /** How many may wait for an answer in one class. */
    private static final int MOST = 1_000;

    private final MongoCollection<Document> invitations;
    private final Clock clock;

    Invitations(@Named("owned") MongoDatabase owned, Clock clock) {
        this.invitations = owned.getCollection("invitations");
        this.clock = clock;
        invitations.createIndex(Indexes.ascending("school", "login"));
        invitations.createIndex(Indexes.ascending("school", "class", "id"));
    }

    /**
     * Invites whoever signs in with this. An invitation that is open already stays as it is, also
     * one that was declined.
     *
     * @return false if too many of the class are open
     */
    public boolean add(
            String school, String schoolClass, String typed, String name, String teacher) {
        if (invitations.countDocuments(ofClass(school, schoolClass)) >= MOST) return false;
        var next =
                write(
                        new Invitation(
                                school,
                                schoolClass,
                                Ids.next(),
                                Login.of(typed),
                                typed.strip(),
                                name.strip(),
                                teacher,
                                false,
                                clock.instant()));
        invitations.deleteOne(and(eq("_id", next.get("_id")), lt("at", oldest())));
        try {
            invitations.insertOne(next);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
        }
        return true;
    }

    /** A class's open invitations in the order of their ids: those after one, at most so many. */
    List<Invitation> ofClass(String school, String schoolClass, String after, int limit) {
        return found(and(ofClass(school, schoolClass), gt("id", after)), limit);
    }

    /** The open invitations of a person that they did not decline, at most so many. */
    List<Invitation> ofPerson(Person person, int limit) {
        return found(and(of(person), ne("declined", true), gt("at", oldest())), limit);
    }

    /** The person's invitation into a class. */
    Optional<Invitation> find(Person person, String schoolClass) {
        return found(and(of(person), eq("class", schoolClass), gt("at", oldest())), 1).stream()
                .findFirst();
    }

    /** Notes that the person said no. */
    void decline(Person person, String schoolClass) {
        invitations.updateMany(
                and(of(person), eq("class", schoolClass)), Updates.set("declined", true));
    }

    /** Forgets that the person was invited into the class. */
    void forget(Person person, String schoolClass) {
        invitations.deleteMany(and(of(person), eq("class", schoolClass)));
    }

    /** Takes an invitation back; false if there is none. */
    boolean withdraw(String school, String schoolClass, String id) {
        return invitations
                        .deleteOne(and(ofClass(school, schoolClass), eq("id", id)))
                        .getDeletedCount()
                == 1;
    }

    /** Forgets what nobody can accept any more. */
    @Scheduled(initialDelay = "2m", fixedDelay = "1d")
    void sweep() {
        invitations.deleteMany(lt("at", oldest()));
    }

    private Date oldest() {
        return Date.from(clock.instant().minus(Invitation.OPEN));
    }

    private static Bson of(Person person) {
        return and(
                eq("school", person.school()),
                in("login", person.logins().stream().map(Login::value).toList()));
    }

    private Bson ofClass(String school, String schoolClass) {
        return and(eq("school", school), eq("class", schoolClass), gt("at", oldest()));
    }

    private List<Invitation> found(Bson filter, int limit) {
        return invitations
                .find(filter)
                .sort(Sorts.ascending("id"))
                .limit(limit)
                .map(Invitations::read)
                .into(new ArrayList<>());
    }

    private static Document write(Invitation invitation) {
        return new Document(
                        "_id",
                        Ids.document(
                                invitation.school(),
                                invitation.schoolClass(),
                                invitation.login().value()))
                .append("school", invitation.school())
                .append("class", invitation.schoolClass())
                .append("id", invitation.id())
                .append("login", invitation.login().value())
                .append("typed", invitation.typed())
                .append("name", invitation.name())
                .append("by", invitation.by())
                .append("declined", invitation.declined())
                .append("at", Date.from(invitation.at()));
    }

    private static Invitation read(Document stored) {
        return new Invitation(
                stored.getString("school"),
                stored.getString("class"),
                stored.getString("id"),
                new Login(stored.getString("login")),
                stored.getString("typed"),
                stored.getString("name"),
                stored.getString("by"),
                stored.getBoolean("declined"),
                stored.getDate("at").toInstant());
    }
}
