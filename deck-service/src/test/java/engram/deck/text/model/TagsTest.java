package engram.deck.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import engram.deck.outcome.model.Fault;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void outer_spaces_go_and_each_tag_stays_once() {
        assertThat(Tags.tidy(List.of(" Anatomy", "anatomy ", "term 1")))
                .containsExactly("Anatomy", "term 1");
    }

    @Test
    void each_broken_tag_is_named() {
        assertThat(
                        Tags.faults(
                                Arrays.asList(
                                        "fine", " ", null, "a,b", "two\nlines", "x".repeat(51))))
                .extracting(Fault::field)
                .containsExactly("tags[1]", "tags[2]", "tags[3]", "tags[4]", "tags[5]");
    }

    @Test
    void twenty_are_enough() {
        assertThat(Tags.faults(Collections.nCopies(20, "x"))).isEmpty();
        assertThat(Tags.faults(Collections.nCopies(21, "x"))).hasSize(1);
    }
}
