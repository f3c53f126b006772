package engram.roster.school;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.roster.school.model.School;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The schools, in the collection {@code schools}. */
@Singleton
public final class Schools {
    private final MongoCollection<Document> schools;

    Schools(@Named("owned") MongoDatabase owned) {
        this.schools = owned.getCollection("schools");
    }

    public boolean isEmpty() {
        return schools.find().limit(1).first() == null;
    }

    public Optional<School> find(String school) {
        return Optional.ofNullable(schools.find(eq("_id", school)).first())
                .map(found ->
                        new School(
                                found.getString("_id"),
                                found.getString("name"),
                                found.getString("zone"),
                                found.getDate("createdAt").toInstant()));
    }

    /** The school of somebody who has been verified to belong to it. */
    public School get(String school) {
        return find(school)
                .orElseThrow(() -> new IllegalStateException("a person's school is missing"));
    }

    public void insert(School school) {
        schools.insertOne(
                new Document("_id", school.id())
                        .append("name", school.name())
                        .append("zone", school.zone())
                        .append("createdAt", Date.from(school.createdAt())));
    }
}
