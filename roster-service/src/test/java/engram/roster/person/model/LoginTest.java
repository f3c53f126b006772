package engram.roster.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.Texts;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    @ParameterizedTest
    @CsvSource({
        "Ann@Example.ORG, ann@example.org",
        "' ann ', ann",
        "ＡＮＮ, ann",
        "ﬁnn, finn",
        "A\u030Ake, \u00e5ke",
        "İpek, i\u0307pek",
        "\u2126mega, \u03c9mega"
    })
    void spellings_of_one_name_are_one_login(String typed, String login) {
        assertThat(Login.of(typed)).isEqualTo(new Login(login));
    }

    /** A page, a mail or a keyboard puts them beside an address that is copied. */
    @ParameterizedTest
    @ValueSource(ints = {' ', '\t', '\n', 0xA0, 0x2003, 0x2007, 0x202F, 0x3000})
    void blanks_of_any_kind_around_it_do_not_count(int blank) {
        var edge = Character.toString(blank);

        assertThat(Login.of(edge + "ann@example.org" + edge))
                .isEqualTo(new Login("ann@example.org"));
    }

    @Test
    void names_that_differ_stay_two() {
        assertThat(Login.of("ann")).isNotEqualTo(Login.of("anne"));
        assertThat(Login.of("a nn")).isNotEqualTo(Login.of("ann"));
        assertThat(Login.of("ånn")).isNotEqualTo(Login.of("ann"));
    }

    @Property
    void is_the_same_when_typed_as_stored(@ForAll @StringLength(max = 40) String typed) {
        var login = Login.of(typed);

        assertThat(Login.of(login.value())).isEqualTo(login);
    }

    /** Every character that a user name may have, in the form in which it is compared. */
    @Test
    void of_a_user_name_is_never_one_of_an_address() {
        var allowed = Pattern.compile(Texts.USER_NAME);

        assertThat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .mapToObj(Character::toString)
                                .filter(each -> allowed.matcher(each + each).matches())
                                .map(each -> Normalizer.normalize(each, Normalizer.Form.NFKC)))
                .noneMatch(each -> each.contains("@"))
                .hasSizeGreaterThan(100_000);
    }
}
