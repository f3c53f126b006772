package engram.access;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * How all services read tokens. A service's own application.properties and the environment come
 * before them.
 */
@ContextConfigurer
public final class TokenDefaults implements ApplicationContextConfigurer {
    private static final int LAST = -10_000;

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(
                PropertySource.of(
                        "engram-tokens",
                        Map.ofEntries(
                                Map.entry("micronaut.security.token.roles-name", "role"),
                                Map.entry("micronaut.security.token.name-key", "sub"),
                                Map.entry(
                                        "micronaut.security.token.jwt.signatures.jwks.roster.url",
                                        "${engram.roster.url}/keys"),
                                Map.entry(
                                        "micronaut.security.token.jwt.signatures.jwks.roster.cache-expiration",
                                        86_400),
                                Map.entry(
                                        "micronaut.security.token.jwt.claims-validators.audience",
                                        "engram"),
                                Map.entry(
                                        "micronaut.security.token.jwt.claims-validators.issuer",
                                        "engram"),
                                Map.entry(
                                        "micronaut.security.token.jwt.claims-validators.not-before",
                                        true),
                                Map.entry("micronaut.security.redirect.enabled", false),
                                Map.entry("micronaut.security.reject-not-found", false)),
                        LAST));
    }
}
