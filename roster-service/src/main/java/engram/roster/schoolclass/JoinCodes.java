package engram.roster.schoolclass;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import org.bson.Document;

/**
 * Which class a join code leads to, in the collection {@code joincodes}, whose {@code _id} is the
 * code: unique in the deployment. A code counts only while its class names it too, so one that a
 * crash left behind leads nowhere.
 */
@Singleton
public final class JoinCodes {
    private final MongoCollection<Document> codes;
    private final Classes classes;
    private final SecureRandom random = new SecureRandom();

    JoinCodes(@Named("owned") MongoDatabase owned, Classes classes) {
        this.codes = owned.getCollection("joincodes");
        this.classes = classes;
    }

    /** The class that somebody with this code may join. */
    public Optional<SchoolClass> classOf(JoinCode code) {
        return Optional.ofNullable(codes.find(eq("_id", code.value())).first())
                .flatMap(found -> classes.find(found.getString("school"), found.getString("class")))
                .filter(found -> found.joinCode().equals(code));
    }

    /** Takes a code that no class has. */
    JoinCode take(String school, String schoolClass) {
        while (true) {
            var code = JoinCode.random(random);
            try {
                codes.insertOne(
                        new Document("_id", code.value())
                                .append("school", school)
                                .append("class", schoolClass));
                return code;
            } catch (MongoWriteException refused) {
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            }
        }
    }

    /** Gives a class's former code back. */
    void release(String school, String schoolClass, JoinCode code) {
        codes.deleteOne(
                and(eq("_id", code.value()), eq("school", school), eq("class", schoolClass)));
    }
}
