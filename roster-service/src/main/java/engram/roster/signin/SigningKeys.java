package engram.roster.signin;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import engram.roster.Ids;
import io.micronaut.context.annotation.Context;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import jakarta.inject.Named;
import java.text.ParseException;
import java.util.List;
import org.bson.Document;

/**
 * The RSA key pair that signs tokens, in the collection {@code keys} of the owned database: made
 * once for the deployment by the first replica, and the same after a restart. {@code GET /keys}
 * gives its public half.
 */
@Context
final class SigningKeys implements JwkProvider {
    private static final int BITS = 2048;

    private final RSAKey pair;

    SigningKeys(@Named("owned") MongoDatabase owned) throws JOSEException, ParseException {
        var keys = owned.getCollection("keys");
        var stored = keys.find(eq("_id", "signing")).first();
        if (stored == null) {
            store(keys, generate());
            stored = keys.find(eq("_id", "signing")).first();
        }
        if (stored == null) throw new IllegalStateException("the signing key is not stored");
        this.pair = RSAKey.parse(stored.getString("jwk"));
    }

    private static RSAKey generate() throws JOSEException {
        return new RSAKeyGenerator(BITS)
                .keyID(Ids.next())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate();
    }

    /** Another replica may have been first; then its key stands. */
    private static void store(MongoCollection<Document> keys, RSAKey pair) {
        try {
            keys.insertOne(new Document("_id", "signing").append("jwk", pair.toJSONString()));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
        }
    }

    RSAKey pair() {
        return pair;
    }

    @Override
    public List<JWK> retrieveJsonWebKeys() {
        return List.of(pair.toPublicJWK());
    }
}
