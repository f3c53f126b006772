package engram.roster.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Topic;
import engram.roster.fixture.Visitor;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private final RosterServer roster = RosterServer.shared();
    private final Visitor teacher = roster.newSchool();
    private final Visitor.Room room = teacher.newClass();
    private final String assignments = room.path() + "/assignments";
    private final String deck = RosterServer.unique("deck");

    private void publishDeckOf(Visitor owner) {
        roster.publishDeck(
                owner.school(), deck, "{\"owner\":\"" + owner.id() + "\",\"deleted\":false}");
    }

    private String order() {
        return "{\"deckId\":\"" + deck + "\",\"dueAt\":\"2030-01-02T03:04:05Z\"}";
    }

    @Nested
    class A_deck_of_the_teacher {

        @Test
        void is_assigned_listed_published_and_taken_back() {
            publishDeckOf(teacher);

            var made = teacher.post(assignments, order()).is(201);

            assertThat(made.text("/dueAt")).isEqualTo("2030-01-02T03:04:05Z");
            var listed = roster.learner(room.joinCode()).get(assignments).is(200);
            assertThat(listed.text("/items/0/deckId")).isEqualTo(deck);
            assertThat(new Topic("roster.assignments.v1").of(teacher.school()))
                    .extracting(each -> each.key())
                    .containsExactly(teacher.school() + "/" + room.id() + "/" + deck);

            teacher.delete(assignments + "/" + deck).is(204);

            assertThat(teacher.get(assignments).json().at("/items")).isEmpty();
            assertThat(new Topic("roster.assignments.v1").of(teacher.school()).getLast().value())
                    .contains("\"deleted\":true");
            teacher.delete(assignments + "/" + deck).isProblem(404, "not-found");
        }

        @Test
        void is_waited_for_while_its_record_is_on_the_way() {
            var assigned = CompletableFuture.supplyAsync(() -> teacher.post(assignments, order()));

            publishDeckOf(teacher);

            assigned.join().is(201);
        }

        @Test
        void can_be_given_other_times() {
            publishDeckOf(teacher);
            teacher.post(assignments, order()).is(201);

            teacher.post(assignments, "{\"deckId\":\"" + deck + "\"}").is(201);

            var listed = teacher.get(assignments).is(200);
            assertThat(listed.json().at("/items")).hasSize(1);
            assertThat(listed.json().at("/items/0/dueAt").isNull()).isTrue();
        }

        @Test
        void has_times_that_make_sense() {
            publishDeckOf(teacher);

            teacher.post(assignments, order().replace("2030", "9999")).refuses("dueAt");
        }
    }

    @Nested
    class Another_deck {

        @Test
        void that_nobody_has_is_not_found() {
            teacher.post(assignments, order()).isProblem(404, "not-found");
        }

        @Test
        void of_another_school_is_not_found() {
            publishDeckOf(roster.newSchool());

            teacher.post(assignments, order()).isProblem(404, "not-found");
        }

        @Test
        void of_a_learner_of_the_class_is_not_found_because_it_is_private() {
            publishDeckOf(roster.learner(room.joinCode()));

            teacher.post(assignments, order()).isProblem(404, "not-found");
        }
    }
}
