package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.person.model.NewPassword;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

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
}
