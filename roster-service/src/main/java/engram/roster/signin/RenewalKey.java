package engram.roster.signin;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Named;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The key that makes one renewal of a sign-in out of the one before, in the collection {@code
 * keys}: made once for the deployment by the first replica.
 */
@Context
final class RenewalKey {
    private static final String ID = "renewal";
    private static final int BYTES = 32;

    private final SecretKey key;

    RenewalKey(@Named("owned") MongoDatabase owned) {
        var keys = owned.getCollection("keys");
        if (keys.find(eq("_id", ID)).first() == null) {
            var bits = new byte[BYTES];
            new SecureRandom().nextBytes(bits);
            try {
                keys.insertOne(new Document("_id", ID).append("key", new Binary(bits)));
            } catch (MongoWriteException refused) {
                // Another replica was first; its key stands.
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            }
        }
        var stored = keys.find(eq("_id", ID)).first();
        if (stored == null) throw new IllegalStateException("the renewal key is not stored");
        this.key = new SecretKeySpec(stored.get("key", Binary.class).getData(), "HmacSHA256");
    }

    SecretKey key() {
        return key;
    }
}
