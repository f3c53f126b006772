package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import engram.manners.Problem;
import engram.roster.person.model.NewPassword;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void are_stored_as_argon2id_with_the_parameters_and_a_salt_of_their_own() {
        var hash = passwords.hash(new NewPassword("correct horse"));

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash(new NewPassword("correct horse"))).isNotEqualTo(hash);
    }

    @Test
    void match_their_own_hash_only() {
        var hash = Optional.of(passwords.hash(new NewPassword("pässwörd 🐎")));

        assertThat(passwords.matches("pässwörd 🐎", hash, "here")).isTrue();
        assertThat(passwords.matches("pa\u0308sswo\u0308rd 🐎", hash, "here")).isTrue();
        assertThat(passwords.matches("passwörd 🐎", hash, "here")).isFalse();
    }

    @Test
    void of_nobody_never_match() {
        assertThat(passwords.matches("nobody's password", Optional.empty(), "here")).isFalse();
    }

    @Nested
    class Whose_turn_does_not_come {
        private void isAskedToComeAgain(
                org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
            assertThatThrownBy(what)
                    .asInstanceOf(type(Problem.Refusal.class))
                    .returns(503, refusal -> refusal.problem().status())
                    .returns(Optional.of(Duration.ofSeconds(10)), Problem.Refusal::retryAfter);
        }

        /** A request that ends, and a service that does. */
        @Test
        void are_neither_right_nor_wrong() {
            Thread.currentThread().interrupt();
            isAskedToComeAgain(() -> passwords.matches("x", Optional.empty(), "here"));
            assertThat(Thread.interrupted()).isTrue();

            Thread.currentThread().interrupt();
            isAskedToComeAgain(() -> passwords.hash(new NewPassword("correct horse")));
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
