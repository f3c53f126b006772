package engram.fsrs.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import engram.fsrs.optimizer.first.FirstRecall;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static FirstRecall group(int rating, int days, int reviews) {
        return new FirstRecall(rating, days, reviews, reviews / 2);
    }

    @Test
    void rare_pauses_go_smallest_first_up_to_twenty_cards() {
        var kept =
                Outliers.without(
                        List.of(
                                group(3, 1, 100),
                                group(3, 9, 8),
                                group(3, 8, 6),
                                group(3, 7, 6),
                                group(3, 2, 100)));
        assertThat(kept)
                .containsExactlyInAnyOrder(group(3, 1, 100), group(3, 2, 100), group(3, 9, 8));
    }

    @Test
    void of_equal_groups_the_shorter_pause_goes_first() {
        var kept = Outliers.without(List.of(group(3, 9, 15), group(3, 4, 15)));
        assertThat(kept).containsExactly(group(3, 9, 15));
    }

    @Test
    void of_many_cards_up_to_a_twentieth_goes() {
        var kept = Outliers.without(List.of(group(3, 1, 950), group(3, 9, 30), group(3, 8, 20)));
        assertThat(kept).containsExactlyInAnyOrder(group(3, 1, 950), group(3, 9, 30));
    }

    @Test
    void ratings_are_looked_at_apart() {
        var kept = Outliers.without(List.of(group(1, 1, 19), group(2, 1, 21)));
        assertThat(kept).containsExactly(group(2, 1, 21));
    }

    @Test
    void a_pause_of_more_than_a_hundred_days_goes_however_common_unless_it_began_with_easy() {
        var kept =
                Outliers.without(
                        List.of(
                                group(3, 100, 50),
                                group(3, 101, 50),
                                group(4, 365, 50),
                                group(4, 366, 50)));
        assertThat(kept).containsExactlyInAnyOrder(group(3, 100, 50), group(4, 365, 50));
    }

    @Test
    void a_group_of_five_goes_even_if_enough_are_gone() {
        var kept =
                Outliers.without(
                        List.of(
                                group(3, 1, 100),
                                group(3, 5, 5),
                                group(3, 6, 5),
                                group(3, 7, 5),
                                group(3, 8, 5),
                                group(3, 9, 5)));
        assertThat(kept).containsExactly(group(3, 1, 100));
    }
}
