package engram.gateway.classroom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.access.Access;
import engram.gateway.House;
import engram.gateway.Town;
import engram.gateway.mastery.ChangeWatcher.Remembered;
import engram.gateway.mastery.ChangeWatcher.Studied;
import engram.outbox.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    private final House house = House.get();
    private final Town town = new Town(house);
    private final RowChanges changes = house.bean(RowChanges.class);

    @BeforeEach
    void settle() {
        town.enrolled("c1", "ada", "LEARNER")
                .enrolled("c2", "ada", "LEARNER")
                .enrolled("c3", "bob", "LEARNER")
                .assigned("c1", "d1")
                .assigned("c2", "d1")
                .assigned("c3", "d1");
        var access = house.bean(Access.class);
        await().atMost(ofSeconds(20))
                .until(() ->
                        access.assignmentsOf(town.school(), "d1").size() == 3
                                && access.enrolmentsOf(town.school(), "ada").size() == 2);
    }

    private List<Message> studied(String learner, String deck, long version) {
        return changes.studied(List.of(new Studied(town.school(), learner, deck, version, AT)));
    }

    @Nested
    class Sessions_that_were_folded {
        @Test
        void change_a_row_in_each_class_of_the_learner_that_studies_the_deck() {
            assertThat(studied("ada", "d1", 1))
                    .extracting(Message::key)
                    .containsExactlyInAnyOrder(town.school() + "/c1", town.school() + "/c2");
        }

        @Test
        void change_nothing_where_no_class_studies_the_deck() {
            assertThat(studied("ada", "own", 1)).isEmpty();
        }

        @Test
        void are_the_same_event_at_each_try_and_another_once_they_changed() {
            assertThat(studied("ada", "d1", 1)).isEqualTo(studied("ada", "d1", 1));
            assertThat(studied("ada", "d1", 1))
                    .extracting(Message::id)
                    .doesNotContainAnyElementsOf(
                            studied("ada", "d1", 2).stream().map(Message::id).toList());
        }

        @Test
        void are_another_event_than_the_memory_of_that_version() {
            var memory = new Remembered(town.school(), "ada", "d1", 1, AT);
            assertThat(studied("ada", "d1", 1))
                    .extracting(Message::id)
                    .doesNotContainAnyElementsOf(
                            changes.remembered(List.of(memory)).stream().map(Message::id).toList());
        }
    }
}
