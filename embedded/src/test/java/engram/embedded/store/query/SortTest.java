package engram.embedded.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import engram.embedded.store.query.Sort.Direction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortTest {
    private static final List<String> PATH = List.of("school", "learner", "due");

    @Test
    void the_path_gives_its_own_order_and_the_reverse() {
        var up = Sort.of(new Document("school", 1).append("learner", 1));
        var down = Sort.of(new Document("school", -1).append("learner", -1));
        assertThat(up.along(PATH, Set.of())).contains(Direction.FORWARDS);
        assertThat(down.along(PATH, Set.of())).contains(Direction.BACKWARDS);
    }

    @Test
    void a_fixed_field_can_be_left_out_or_be_named() {
        assertThat(Sort.of(new Document("learner", -1)).along(PATH, Set.of("school")))
                .contains(Direction.BACKWARDS);
        assertThat(
                        Sort.of(new Document("school", 1).append("learner", -1))
                                .along(PATH, Set.of("school")))
                .contains(Direction.BACKWARDS);
    }

    @Test
    void neither_a_gap_nor_mixed_directions_nor_a_longer_order_is_given() {
        assertThat(Sort.of(new Document("learner", 1)).along(PATH, Set.of())).isEmpty();
        assertThat(Sort.of(new Document("school", 1).append("learner", -1)).along(PATH, Set.of()))
                .isEmpty();
        assertThat(
                        Sort.of(new Document("due", 1).append("_id", 1))
                                .along(PATH, Set.of("school", "learner")))
                .isEmpty();
    }

    @Test
    void no_order_is_any_order() {
        assertThat(Sort.of(null).any()).isTrue();
        assertThat(Sort.of(new Document()).along(PATH, Set.of())).contains(Direction.FORWARDS);
    }
}
