package engram.gateway.classroom;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import engram.inbox.view.LiveViews;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;

/** What people are called, as folded so far. */
@Singleton
final class Names {
    private final LiveViews views;

    Names(LiveViews views) {
        this.views = views;
    }

    private MongoCollection<Document> collection(String name) {
        return views.of(NameFold.NAME).collection(name);
    }

    /** By id; people who are deleted or not known are missing. One read. */
    Map<String, String> ofPeople(String school, Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (ids.isEmpty()) return names;
        var keys = ids.stream().map(id -> school + ":" + id).toList();
        for (var person : collection("people").find(in("_id", keys))) {
            if (!person.getBoolean("deleted", false))
                names.put(
                        person.getString("_id").substring(school.length() + 1),
                        person.getString("name"));
        }
        return names;
    }

    /** Whether the class is known to be deleted. */
    boolean isDeletedClass(String school, String classId) {
        var found = collection("classes").find(eq("_id", school + ":" + classId)).first();
        return found != null && found.getBoolean("deleted", false);
    }
}
