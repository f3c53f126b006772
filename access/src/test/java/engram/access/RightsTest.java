package engram.access;

import static org.assertj.core.api.Assertions.assertThat;

import engram.inbox.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    private final Rights rights =
            new Rights(Service.bean(Access.class), new Progress(Duration.ZERO));
    private final FoldedSchool folded = new FoldedSchool();

    private Caller caller(String person) {
        return of(folded.school, person);
    }

    private static Caller of(String school, String person) {
        return new Caller(school, person, Caller.Role.TEACHER, "sid", ZoneOffset.UTC, 0, false);
    }

    /** Class c studies the active and the deleted deck, class c2 the other one. */
    @BeforeEach
    void two_classes() throws IOException {
        folded.take(
                folded.deck("active", "owner", 1),
                folded.deck("deleted", "owner", true, 2),
                folded.deck("other", "owner", 1),
                folded.deck("private", "owner", 1),
                folded.enrolment("teacher", "TEACHER", false, 1),
                folded.enrolment("learner", "LEARNER", false, 1),
                folded.enrolment("left", "LEARNER", true, 2),
                folded.enrolment("c2", "teacher2", "TEACHER", false, 1),
                folded.enrolment("c2", "learner2", "LEARNER", false, 1),
                folded.assignment("active", false, 1),
                folded.assignment("deleted", false, 1),
                folded.assignment("ended", true, 2),
                folded.assignment("c2", "other", false, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "STUDY_DECK,  owner,    active,  ALLOWED",
        "STUDY_DECK,  teacher,  active,  ALLOWED",
        "STUDY_DECK,  learner,  active,  ALLOWED",
        "STUDY_DECK,  left,     active,  HIDDEN",
        "STUDY_DECK,  learner2, active,  HIDDEN",
        "STUDY_DECK,  teacher2, active,  HIDDEN",
        "STUDY_DECK,  nobody,   active,  HIDDEN",
        "STUDY_DECK,  owner,    deleted, HIDDEN",
        "STUDY_DECK,  teacher,  deleted, HIDDEN",
        "STUDY_DECK,  learner,  deleted, HIDDEN",
        "STUDY_DECK,  learner,  other,   HIDDEN",
        "STUDY_DECK,  learner2, other,   ALLOWED",
        "STUDY_DECK,  learner,  private, HIDDEN",
        "STUDY_DECK,  owner,    private, ALLOWED",
        "STUDY_DECK,  learner,  unknown, HIDDEN",
        "EDIT_DECK,   owner,    active,  ALLOWED",
        "EDIT_DECK,   teacher,  active,  FORBIDDEN",
        "EDIT_DECK,   learner,  active,  FORBIDDEN",
        "EDIT_DECK,   teacher2, active,  HIDDEN",
        "EDIT_DECK,   owner,    deleted, HIDDEN",
        "ASSIGN_DECK, teacher,  active,  ALLOWED",
        "ASSIGN_DECK, learner,  active,  FORBIDDEN",
        "ASSIGN_DECK, teacher2, active,  HIDDEN",
        "ASSIGN_DECK, owner,    deleted, HIDDEN",
    })
    void says_who_may_do_what_with_a_deck(
            Right right, String person, String deck, Verdict verdict) {
        assertThat(rights.onDeck(right, caller(person), deck)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "SEE_CLASS,   teacher,  ALLOWED",
        "SEE_CLASS,   learner,  ALLOWED",
        "SEE_CLASS,   left,     HIDDEN",
        "SEE_CLASS,   teacher2, HIDDEN",
        "SEE_CLASS,   owner,    HIDDEN",
        "TEACH_CLASS, teacher,  ALLOWED",
        "TEACH_CLASS, learner,  FORBIDDEN",
        "TEACH_CLASS, left,     HIDDEN",
        "TEACH_CLASS, teacher2, HIDDEN",
    })
    void says_who_may_do_what_in_a_class(Right right, String person, Verdict verdict) {
        assertThat(rights.inClass(right, caller(person), "c")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "learner,  learner,  active,  ALLOWED",
        "teacher,  learner,  active,  ALLOWED",
        "owner,    learner,  active,  HIDDEN",
        "learner2, learner,  active,  HIDDEN",
        "teacher2, learner,  active,  HIDDEN",
        "teacher,  learner2, active,  HIDDEN",
        "teacher,  learner2, other,   HIDDEN",
        "teacher,  left,     active,  HIDDEN",
        "learner,  teacher,  active,  HIDDEN",
        "learner,  learner,  deleted, HIDDEN",
        "teacher,  learner,  deleted, HIDDEN",
        "learner,  learner,  private, HIDDEN",
    })
    void says_whose_memory_one_may_see(
            String person, String learner, String deck, Verdict verdict) {
        assertThat(rights.onMemory(caller(person), learner, deck)).isEqualTo(verdict);
    }

    @Nested
    class The_same_ids_in_another_school {
        @Test
        void are_nothing_to_anything() {
            for (var person : new String[] {"owner", "teacher", "learner"}) {
                var stranger = of("another-school", person);
                for (var right : Right.values()) {
                    assertThat(rights.onDeck(right, stranger, "active")).isEqualTo(Verdict.HIDDEN);
                    assertThat(rights.inClass(right, stranger, "c")).isEqualTo(Verdict.HIDDEN);
                }
                assertThat(rights.onMemory(stranger, "learner", "active"))
                        .isEqualTo(Verdict.HIDDEN);
            }
        }
    }

    @Nested
    class Who_becomes_something_a_moment_later {
        @Test
        void is_waited_for() throws Exception {
            var enrols =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    folded.take(folded.enrolment("late", "LEARNER", false, 1));
                                } catch (IOException unreadable) {
                                    throw new java.io.UncheckedIOException(unreadable);
                                }
                            });
            assertThat(
                            Service.bean(Rights.class)
                                    .onDeck(Right.STUDY_DECK, caller("late"), "active"))
                    .isEqualTo(Verdict.ALLOWED);
            enrols.join();
        }
    }
}
