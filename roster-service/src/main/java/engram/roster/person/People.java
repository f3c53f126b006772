package engram.roster.person;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.outbox.Aggregates;
import engram.roster.Ids;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** The people, in the collection {@code people}; each change is published. */
@Singleton
public final class People {
    static final String COLLECTION = "people";

    private final Aggregates aggregates;
    private final MongoCollection<Document> people;

    People(Aggregates aggregates, @Named("owned") MongoDatabase owned) {
        this.aggregates = aggregates;
        this.people = owned.getCollection(COLLECTION);
    }

    /** A person who is there; the deleted are not. */
    public Optional<Person> find(String school, String person) {
        return aggregates
                .find(COLLECTION, Ids.document(school, person))
                .map(People::read)
                .filter(found -> !found.deleted());
    }

    /** Those of the people who are there, in no order. */
    public List<Person> findAll(String school, Collection<String> ids) {
        return people.find(in("_id", ids.stream().map(id -> Ids.document(school, id)).toList()))
                .map(People::read)
                .into(new ArrayList<>());
    }

    void insert(Person person) {
        if (!aggregates.insert(COLLECTION, write(person)))
            throw new IllegalStateException("a new person's id is taken");
    }

    /** Changes a person, again from the start if somebody else did so meanwhile. */
    public Optional<Person> change(String school, String id, UnaryOperator<Person> change) {
        while (true) {
            var found = find(school, id);
            if (found.isEmpty()) return found;
            var next = change.apply(found.get());
            if (aggregates.replace(COLLECTION, write(next), found.get().version()))
                return Optional.of(next);
        }
    }

    /** Returns once everything stored of the person is in its topic. */
    public void awaitPublished(String school, String person, Duration limit) {
        aggregates.awaitPublished(COLLECTION, Ids.document(school, person), limit);
    }

    private static Document write(Person person) {
        return new Document("_id", Ids.document(person.school(), person.id()))
                .append("school", person.school())
                .append("person", person.id())
                .append("name", person.name())
                .append("role", person.role().name())
                .append("email", person.email())
                .append("userName", person.userName())
                .append("password", person.passwordHash())
                .append("passwordFrom", person.passwordFrom())
                .append("extraTime", person.extraTime())
                .append("timeCounts", person.timeCounts())
                .append("deleted", person.deleted())
                .append("version", person.version())
                .append("changedAt", Date.from(person.changedAt()));
    }

    static Person read(Document stored) {
        return new Person(
                stored.getString("school"),
                stored.getString("person"),
                stored.getString("name"),
                Role.valueOf(stored.getString("role")),
                stored.getString("email"),
                stored.getString("userName"),
                stored.getString("password"),
                stored.getString("passwordFrom"),
                stored.getInteger("extraTime", 0),
                stored.getBoolean("timeCounts", true),
                stored.getBoolean("deleted"),
                stored.getLong("version"),
                stored.getDate("changedAt").toInstant());
    }
}
