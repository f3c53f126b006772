package engram.scheduler.replay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** In the collection {@code replay_schools}. */
@Singleton
final class MongoChoosingSchools implements ChoosingSchools {
    private final MongoCollection<Document> schools;

    MongoChoosingSchools(@Named("owned") MongoDatabase owned) {
        schools = owned.getCollection("replay_schools");
    }

    @Override
    public void add(String school) {
        schools.updateOne(
                eq("_id", school), Updates.set("school", school), new UpdateOptions().upsert(true));
    }

    @Override
    public Set<String> among(Set<String> named) {
        return schools.find(in("_id", named))
                .map(each -> each.getString("_id"))
                .into(new HashSet<>());
    }
}
