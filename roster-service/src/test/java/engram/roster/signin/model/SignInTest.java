package engram.roster.signin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final Renewal renewal = Renewal.of("sid", new SecureRandom());
    private final SignIn.Open open =
            new SignIn.Open("school", "sid", "person", renewal.hash(), start, start, 1);

    @Test
    void admits_its_secret_as_it_was_handed_out() {
        var read = Renewal.parse(renewal.text()).orElseThrow();

        assertThat(open.admits(read, start.plus(Duration.ofDays(29)))).isTrue();
    }

    @Test
    void admits_no_other_secret() {
        assertThat(open.admits(Renewal.of("sid", new SecureRandom()), start)).isFalse();
    }

    @Test
    void admits_nobody_after_thirty_idle_days() {
        assertThat(open.admits(renewal, start.plus(SignIn.IDLE))).isFalse();
    }

    @Test
    void has_a_higher_version_once_it_ended() {
        assertThat(open.end(start).version()).isEqualTo(2);
    }

    @Test
    void a_secret_is_not_in_what_is_logged() {
        assertThat(renewal.toString()).doesNotContain(renewal.secret());
    }
}
