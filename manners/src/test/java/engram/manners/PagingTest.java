package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.manners.model.Cursor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Nested
    class A_limit {
        @Test
        void is_the_usual_where_none_is_asked_for() {
            assertThat(Paging.limit(null, 50, 200)).isEqualTo(50);
        }

        @Test
        void is_what_is_asked_for_within_bounds() {
            assertThat(Paging.limit(1, 50, 200)).isEqualTo(1);
            assertThat(Paging.limit(200, 50, 200)).isEqualTo(200);
        }

        @Test
        void beyond_them_is_refused_and_says_the_rule() {
            for (var asked : new int[] {0, -1, 201})
                assertThatThrownBy(() -> Paging.limit(asked, 50, 200))
                        .isInstanceOfSatisfying(
                                Problem.Refusal.class,
                                refusal ->
                                        assertThat(refusal.problem())
                                                .isEqualTo(
                                                        Problem.invalid(
                                                                "limit",
                                                                "must be between 1 and 200")));
        }
    }

    @Nested
    class A_cursor {
        @Test
        void that_is_not_there_is_the_start() {
            assertThat(Paging.after(null, "decks")).isNull();
        }

        @Test
        void of_the_list_is_read() {
            var cursor = new Cursor("decks", "d1", "ape");
            assertThat(Paging.after(cursor.text(), "decks")).isEqualTo(cursor);
        }

        @Test
        void of_another_list_is_refused_and_named() {
            var cursor = new Cursor("decks", "d1", "ape");
            assertThatThrownBy(() -> Paging.after(cursor.text(), "cards"))
                    .isInstanceOfSatisfying(
                            Problem.Refusal.class,
                            refusal -> {
                                assertThat(refusal.problem().status()).isEqualTo(400);
                                assertThat(refusal.problem().errors())
                                        .extracting(Problem.FieldError::field)
                                        .containsExactly("cursor");
                            });
        }
    }
}
