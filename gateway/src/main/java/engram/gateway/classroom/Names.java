package engram.gateway.classroom;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** What people are called, as folded so far. */
@Singleton
final class Names {
    private final MongoCollection<Document> people;
    private final MongoCollection<Document> classes;

    Names(@Named("views") MongoDatabase views) {
        this.people = views.getCollection("people");
        this.classes = views.getCollection("classes");
    }

    /** By id; people who are deleted or not known are missing. One read. */
    Map<String, String> ofPeople(String school, Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (ids.isEmpty()) return names;
        var keys = ids.stream().map(id -> school + ":" + id).toList();
        for (var person : people.find(in("_id", keys))) {
            if (!person.getBoolean("deleted", false))
                names.put(
                        person.getString("_id").substring(school.length() + 1),
                        person.getString("name"));
        }
        return names;
    }

    /** Whether the class is known to be deleted. */
    boolean isDeletedClass(String school, String classId) {
        var found = classes.find(eq("_id", school + ":" + classId)).first();
        return found != null && found.getBoolean("deleted", false);
    }
}
