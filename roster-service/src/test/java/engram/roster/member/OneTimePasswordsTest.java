package engram.roster.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class OneTimePasswordsTest {
    private final OneTimePasswords passwords = new OneTimePasswords();

    @Test
    void are_three_groups_without_characters_that_are_mistaken_for_others() {
        for (var i = 0; i < 200; i++)
            assertThat(passwords.next())
                    .matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}")
                    .doesNotContainPattern("[01ilou]");
    }

    @Test
    void never_come_twice() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) assertThat(seen.add(passwords.next())).isTrue();
    }
}
