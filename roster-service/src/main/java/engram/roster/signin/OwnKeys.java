package engram.roster.signin;

import com.nimbusds.jose.jwk.JWKSet;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.security.token.jwt.signature.jwks.JwksClient;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The keys that this service verifies tokens with: its own, without asking itself over the network.
 */
@Singleton
@Primary
final class OwnKeys implements JwksClient {
    private final SigningKeys keys;

    OwnKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public Publisher<String> load(@Nullable String provider, String url) {
        return Publishers.just(new JWKSet(keys.retrieveJsonWebKeys()).toString());
    }
}
