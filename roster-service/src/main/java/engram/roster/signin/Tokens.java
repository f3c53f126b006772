package engram.roster.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import engram.roster.person.model.Person;
import engram.roster.school.model.School;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** Signs tokens as docs/reference/contracts.md says. */
@Singleton
final class Tokens {
    private static final Duration LIFE = Duration.ofMinutes(15);

    /** Room for the clocks of services that are behind this one. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Clock clock;

    Tokens(SigningKeys keys, Clock clock) throws JOSEException {
        this.header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(keys.pair().getKeyID())
                        .build();
        this.signer = new RSASSASigner(keys.pair());
        this.clock = clock;
    }

    String sign(Person person, School school, String sid) {
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("engram")
                        .audience("engram")
                        .subject(person.id())
                        .claim("school", school.id())
                        .claim("role", person.role().name())
                        .claim("sid", sid)
                        .claim("zone", school.zone())
                        .claim("extra", person.extraTime() == 0 ? null : person.extraTime())
                        .claim("untimed", person.timeCounts() ? null : true)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now.minus(CLOCKS_DIFFER)))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException broken) {
            throw new IllegalStateException("a token cannot be signed", broken);
        }
        return token.serialize();
    }
}
