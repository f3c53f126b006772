package engram.scheduler.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Stands in for roster-service: signs tokens and serves the public key at {@code /keys}. */
public final class SigningKeys implements AutoCloseable {
    private final RSAKey key;
    private final HttpServer server;

    public SigningKeys() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
        var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/keys",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A learner's token, valid for fifteen minutes. */
    public String learner(String school, String person) {
        return token(school, person, "LEARNER");
    }

    /** The token of a person with that role in the school, valid for fifteen minutes. */
    public String token(String school, String person, String role) {
        try {
            var now = Instant.now();
            var claims =
                    new JWTClaimsSet.Builder()
                            .issuer("engram")
                            .audience("engram")
                            .subject(person)
                            .claim("school", school)
                            .claim("role", role)
                            .claim("roles", List.of(role))
                            .claim("sid", "sid-" + person)
                            .claim("zone", "Europe/Berlin")
                            .issueTime(Date.from(now))
                            .notBeforeTime(Date.from(now.minusSeconds(5)))
                            .expirationTime(Date.from(now.plusSeconds(900)))
                            .build();
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
