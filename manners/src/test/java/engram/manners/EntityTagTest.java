package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    @Test
    void is_read_as_it_was_written() {
        var response = EntityTag.on(HttpResponse.ok(), 17);
        assertThat(EntityTag.seen(response.getHeaders().get("ETag"))).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"0\"|0", " \"12\" |12", "\"012\"|-1", "\"-3\"|-1", "\"x\"|-1", "\"\"|-1"})
    void of_another_kind_is_a_version_that_nothing_has(String header, long version) {
        assertThat(EntityTag.seen(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "1", "W/\"1\"", "\"1\", \"2\""})
    void that_says_no_version_is_asked_for(String header) {
        assertThatThrownBy(() -> EntityTag.seen(header))
                .isInstanceOfSatisfying(
                        Problem.Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(428));
    }
}
