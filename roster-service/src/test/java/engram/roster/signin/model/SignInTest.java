package engram.roster.signin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final Renewal renewal = Renewal.of("sid", new SecureRandom());
    private final SecretKey key = new SecretKeySpec(new byte[32], "HmacSHA256");
    private final SignIn.Open open = SignIn.Open.first("school", "person", renewal, start);

    private Instant later(Duration after) {
        return start.plus(after);
    }

    @Test
    void knows_its_renewal_as_it_was_handed_out() {
        var read = Renewal.parse(renewal.text()).orElseThrow();

        assertThat(open.standingOf(read, later(Duration.ofDays(29))))
                .isEqualTo(SignIn.Standing.CURRENT);
    }

    @Test
    void refuses_what_was_never_its_renewal() {
        assertThat(open.standingOf(Renewal.of("sid", new SecureRandom()), start))
                .isEqualTo(SignIn.Standing.REFUSED);
    }

    @Test
    void refuses_everybody_after_thirty_idle_days() {
        assertThat(open.standingOf(renewal, later(SignIn.IDLE))).isEqualTo(SignIn.Standing.REFUSED);
    }

    @Test
    void the_next_renewal_is_the_same_whoever_works_it_out_with_the_key_and_another_without() {
        var other = new SecretKeySpec(new byte[] {1}, "HmacSHA256");

        assertThat(renewal.next(key)).isEqualTo(renewal.next(key)).isNotEqualTo(renewal);
        assertThat(renewal.next(other)).isNotEqualTo(renewal.next(key));
    }

    @Test
    void the_renewal_just_used_counts_for_thirty_seconds_and_then_as_used_twice() {
        var renewed = open.renewed(renewal.next(key), start);

        assertThat(renewed.standingOf(renewal.next(key), start)).isEqualTo(SignIn.Standing.CURRENT);
        assertThat(renewed.standingOf(renewal, later(Duration.ofSeconds(29))))
                .isEqualTo(SignIn.Standing.AGAIN);
        assertThat(renewed.standingOf(renewal, later(Duration.ofSeconds(30))))
                .isEqualTo(SignIn.Standing.USED);
    }

    @Test
    void a_renewal_from_before_the_last_one_is_never_taken() {
        var second = renewal.next(key);
        var twice = open.renewed(second, start).renewed(second.next(key), start);

        assertThat(twice.standingOf(renewal, start)).isEqualTo(SignIn.Standing.USED);
    }

    @Test
    void has_a_higher_version_once_it_ended() {
        assertThat(open.end(start).version()).isEqualTo(2);
    }

    @Test
    void a_secret_is_not_in_what_is_logged() {
        assertThat(renewal.toString()).doesNotContain(renewal.step(), renewal.family());
    }
}
