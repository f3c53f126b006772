package engram.embedded.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {
    @ParameterizedTest
    @CsvSource({"^s1:ann:, s1:ann:", "^s1:ann:[0-9]+$, s1:ann:", "^\\Qs.1\\E, s.1", "^abc$, abc"})
    void an_anchored_expression_has_a_prefix(String pattern, String prefix) {
        assertThat(Prefix.of(new BsonRegularExpression(pattern)))
                .contains(new Demand.StartsWith(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "^a|^b", "^.*", "^(ab)", "^[ab]c", "^a?", "^\\d"})
    void another_has_none(String pattern) {
        assertThat(Prefix.of(new BsonRegularExpression(pattern))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^abc*", "^abc?", "^abc{0,1}", "^\\Qabc\\E*"})
    void a_last_character_that_may_be_absent_is_no_part_of_it(String pattern) {
        assertThat(Prefix.of(new BsonRegularExpression(pattern)))
                .isNotEqualTo(Prefix.of(new BsonRegularExpression("^abc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "m"})
    void options_may_change_what_matches(String options) {
        assertThat(Prefix.of(new BsonRegularExpression("^abc", options))).isEmpty();
    }
}
