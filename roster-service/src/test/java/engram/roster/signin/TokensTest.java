package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.model.Person;
import engram.roster.school.model.School;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final SigningKeys keys = roster.bean(SigningKeys.class);
    private final School school = new School("s1", "Hill School", "Asia/Tokyo", Instant.EPOCH);
    private final Person person = new Known("s1").person();

    private SignedJWT token(Person whose) throws Exception {
        return SignedJWT.parse(new Tokens(keys, clock).sign(whose, school, "sid-1"));
    }

    @Nested
    class A_token {
        @Test
        void says_who_it_is_where_and_in_which_sign_in_and_no_more() throws Exception {
            var claims = token(person).getJWTClaimsSet();

            assertThat(claims.getClaims())
                    .containsOnlyKeys(
                            "iss", "aud", "sub", "school", "role", "sid", "zone", "iat", "nbf",
                            "exp")
                    .containsEntry("sub", "p1")
                    .containsEntry("school", "s1")
                    .containsEntry("role", "LEARNER")
                    .containsEntry("sid", "sid-1")
                    .containsEntry("zone", "Asia/Tokyo");
        }

        @Test
        void lives_for_fifteen_minutes_and_is_good_where_clocks_are_behind() throws Exception {
            var claims = token(person).getJWTClaimsSet();
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);

            assertThat(claims.getIssueTime()).isEqualTo(Date.from(now));
            assertThat(claims.getExpirationTime())
                    .isEqualTo(Date.from(now.plus(Duration.ofMinutes(15))));
            assertThat(claims.getNotBeforeTime()).isBefore(claims.getIssueTime());
            assertThat(claims.getNotBeforeTime()).isAfter(Date.from(now.minusSeconds(61)));
        }

        @Test
        void says_what_a_teacher_set_about_time_where_that_is_not_the_usual() throws Exception {
            var slow = token(person.withTime(25, false, Instant.EPOCH)).getJWTClaimsSet();

            assertThat(slow.getLongClaim("extra")).isEqualTo(25);
            assertThat(slow.getBooleanClaim("untimed")).isTrue();
            assertThat(token(person.withTime(0, true, Instant.EPOCH)).getJWTClaimsSet().getClaims())
                    .doesNotContainKeys("extra", "untimed");
        }

        @Test
        void is_signed_with_the_key_that_its_header_names() throws Exception {
            var token = token(person);

            assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
            assertThat(token.getHeader().getKeyID()).isEqualTo(keys.pair().getKeyID());
            assertThat(token.verify(new RSASSAVerifier(keys.pair().toRSAPublicKey()))).isTrue();
        }
    }

    @Nested
    class The_keys {
        @Test
        void that_are_published_hold_nothing_private() {
            assertThat(keys.retrieveJsonWebKeys())
                    .singleElement()
                    .satisfies(each -> assertThat(each.isPrivate()).isFalse())
                    .satisfies(each -> assertThat(each.size()).isGreaterThanOrEqualTo(2048));
        }

        /** Replicas that start together over an empty database. */
        @Test
        void are_the_same_for_all_whoever_comes_first() {
            var database = anEmptyDatabase();
            try {
                var made =
                        AtOnce.times(
                                2,
                                i -> {
                                    try {
                                        return new SigningKeys(database).pair().getKeyID()
                                                + new String(
                                                        new RenewalKey(database).key().getEncoded(),
                                                        java.nio.charset.StandardCharsets
                                                                .ISO_8859_1);
                                    } catch (Exception broken) {
                                        throw new AssertionError(broken);
                                    }
                                });

                assertThat(new HashSet<>(made)).hasSize(1);
            } finally {
                database.drop();
            }
        }

        @Test
        void to_renew_with_are_256_bits_and_another_for_each_deployment() {
            var database = anEmptyDatabase();
            try {
                var key = new RenewalKey(database).key().getEncoded();

                assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
                assertThat(roster.bean(RenewalKey.class).key().getEncoded()).isNotEqualTo(key);
                assertThat(new RenewalKey(database).key().getEncoded()).isEqualTo(key);
            } finally {
                database.drop();
            }
        }

        private com.mongodb.client.MongoDatabase anEmptyDatabase() {
            return roster.bean(com.mongodb.client.MongoClient.class)
                    .getDatabase(RosterServer.unique("keys"));
        }
    }
}
