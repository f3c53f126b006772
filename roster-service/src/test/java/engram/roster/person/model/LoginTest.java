package engram.roster.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    @ParameterizedTest
    @CsvSource({
        "Ann@Example.ORG, ann@example.org",
        "' ann ', ann",
        "ＡＮＮ, ann",
        "ﬁnn, finn",
        "A\u030Ake, \u00e5ke"
    })
    void spellings_of_one_name_are_one_login(String typed, String login) {
        assertThat(Login.of(typed)).isEqualTo(new Login(login));
    }

    @Property
    void is_the_same_when_typed_as_stored(@ForAll @StringLength(max = 40) String typed) {
        var login = Login.of(typed);

        assertThat(Login.of(login.value()).value().strip()).isEqualTo(login.value().strip());
    }
}
