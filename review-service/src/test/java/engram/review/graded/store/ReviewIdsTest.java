package engram.review.graded.store;

import static org.assertj.core.api.Assertions.assertThat;

import engram.manners.Id;
import engram.review.graded.model.fact.Fact;
import org.junit.jupiter.api.Test;

class ReviewIdsTest {
    @Test
    void an_id_names_the_session_the_question_and_the_part() {
        assertThat(ReviewIds.of("evening", new Fact.Name(12, 0))).isEqualTo("evening-12");
        assertThat(ReviewIds.of("evening", new Fact.Name(12, 3))).isEqualTo("evening-12-3");
    }

    @Test
    void of_a_long_session_it_still_is_an_id_and_no_other_sessions() {
        var one = ReviewIds.of("s".repeat(63) + "a", new Fact.Name(499, 10));
        var other = ReviewIds.of("s".repeat(63) + "b", new Fact.Name(499, 10));

        assertThat(one).matches(Id.GRAMMAR).endsWith("-499-10").isNotEqualTo(other);
        assertThat(other).matches(Id.GRAMMAR);
    }
}
