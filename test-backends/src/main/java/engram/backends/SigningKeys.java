package engram.backends;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Stands in for roster-service: signs tokens and serves the public key at {@code /keys}. */
public final class SigningKeys implements AutoCloseable {
    /** The id of the key in tokens. */
    public static final String ID = "test";

    private final RSAKey pair = generate();
    private final HttpServer server = serve(pair);

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID(ID).algorithm(JWSAlgorithm.RS256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer serve(RSAKey pair) {
        var keys = new JWKSet(pair.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(anyPort, 0);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /** Where roster-service would be. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Both halves of the key. */
    public RSAKey pair() {
        return pair;
    }

    /** A token that is valid for fifteen minutes. */
    public String token(String school, String person, String role) {
        return sign(claims(school, person, role).build());
    }

    /** All that a token has to say, for fifteen minutes from now. */
    public static JWTClaimsSet.Builder claims(String school, String person, String role) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("engram")
                .audience("engram")
                .subject(person)
                .claim("school", school)
                .claim("role", role)
                .claim("sid", "sid-" + person)
                .claim("zone", "Europe/Berlin")
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now.minusSeconds(5)))
                .expirationTime(Date.from(now.plusSeconds(900)));
    }

    public String sign(JWTClaimsSet claims) {
        var token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ID).build(), claims);
        try {
            token.sign(new RSASSASigner(pair));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
