package engram.roster.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import engram.manners.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    private String allowed(String typed) {
        return rules.allow("password", typed, "Léna Meier-Roth", "l.meier@hill.example", "lena7")
                .text();
    }

    private void refuses(String typed, String rule) {
        assertThatThrownBy(() -> allowed(typed))
                .asInstanceOf(type(Problem.Refusal.class))
                .satisfies(refusal ->
                        assertThat(refusal.problem().errors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.field()).isEqualTo("password");
                                    assertThat(error.rule()).contains(rule);
                                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engram-demo",
                "correct horse",
                "pässwörd 🐎",
                "        x",
                "тысячелетие",
                "meiers katze",
                "🐎🐄🐖🐏🐐🐓🐇🐈"
            })
    void takes_what_is_long_enough_and_its_own(String typed) {
        assertThat(allowed(typed)).isEqualTo(typed);
    }

    @Test
    void counts_characters_not_their_parts() {
        refuses("🐎🐄🐖🐏🐐🐓🐇", "at least 8");
        assertThat(allowed("🐎".repeat(200))).hasSize(400);
        refuses("🐎".repeat(201), "at most 200");
        refuses("x".repeat(1_000_000), "at most 200");
    }

    @Test
    void spells_a_letter_in_one_way_only() {
        assertThat(allowed("cafe\u0301 ﬁne too")).isEqualTo("caf\u00e9 fine too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1", "PassWord1", "12345678", "qwertyuiop", "１２３４５６７８"})
    void refuses_what_many_people_use(String typed) {
        refuses(typed, "many people");
    }

    @Test
    void refuses_blanks() {
        refuses(" ".repeat(12), "blank");
        refuses("\u2003\u3000".repeat(6), "blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l.meier@hill.example",
                "L.MEIER@hill.example!",
                "l.meier2012",
                "2012 l-meier",
                "léna meier roth",
                "Le\u0301naMeierRoth99",
                "lena7-2030",
                "engram 2026"
            })
    void refuses_ones_own_name_and_address_whatever_is_put_to_it(String typed) {
        refuses(typed, "your own");
    }
}
