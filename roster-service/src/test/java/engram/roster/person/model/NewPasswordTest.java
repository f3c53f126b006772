package engram.roster.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordTest {

    @ParameterizedTest
    @CsvSource({
        "cafe\u0301, caf\u00e9",
        "ﬁne, fine",
        "１２３, 123",
        "\u1100\u1161, \uac00",
        "Straße, Straße",
        "' two  blanks ', ' two  blanks '"
    })
    void is_spelt_in_one_way_and_keeps_case_and_blanks(String typed, String normal) {
        assertThat(NewPassword.normal(typed)).isEqualTo(normal);
    }

    @Property
    void is_the_same_when_tried_as_when_set(@ForAll @StringLength(max = 40) String typed) {
        var set = NewPassword.normal(typed);

        assertThat(NewPassword.normal(set)).isEqualTo(set);
    }

    @Test
    void is_in_no_log() {
        assertThat(new NewPassword("correct horse").toString()).doesNotContain("correct");
    }
}
