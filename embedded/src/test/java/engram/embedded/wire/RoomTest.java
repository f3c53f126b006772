package engram.embedded.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final Room room = new Room(10);
    private final List<String> granted = new ArrayList<>();

    private boolean take(String who, int bytes) {
        return room.take(bytes, () -> granted.add(who));
    }

    @Test
    void is_there_until_it_is_taken_and_again_when_it_is_given_back() {
        assertThat(take("first", 6)).isTrue();
        assertThat(take("second", 4)).isTrue();
        assertThat(take("third", 5)).isFalse();
        assertThat(granted).isEmpty();

        room.giveBack(4);
        assertThat(granted).isEmpty();
        room.giveBack(6);
        assertThat(granted).containsExactly("third");
    }

    @Test
    void goes_to_who_came_first_and_not_to_who_needs_little() {
        assertThat(take("first", 8)).isTrue();
        assertThat(take("large", 9)).isFalse();
        assertThat(take("little", 1)).isFalse();

        room.giveBack(8);
        assertThat(granted).containsExactly("large", "little");
    }

    @Test
    void is_all_for_one_that_needs_more_than_there_is() {
        assertThat(take("huge", 50)).isTrue();
        assertThat(take("little", 1)).isFalse();

        room.giveBack(50);
        assertThat(granted).containsExactly("little");
    }
}
