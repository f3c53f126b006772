package engram.access;

import static engram.access.Verdict.ALLOWED;
import static engram.access.Verdict.FORBIDDEN;
import static engram.access.Verdict.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import engram.manners.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightTest {
    private static final EnumSet<Right> LINES = EnumSet.allOf(Right.class);

    /** The whole table; a right that is added without its line fails. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,               HIDDEN,  HIDDEN,  HIDDEN,  HIDDEN,    HIDDEN",
        "OWN,                HIDDEN,  HIDDEN,  HIDDEN,  HIDDEN,    HIDDEN",
        "OPERATE,            HIDDEN,  HIDDEN,  HIDDEN,  HIDDEN,    HIDDEN",
        "STUDY_DECK,         ALLOWED, HIDDEN,  HIDDEN,  ALLOWED,   ALLOWED",
        "ANSWER_DECK,        ALLOWED, HIDDEN,  HIDDEN,  ALLOWED,   ALLOWED",
        "EDIT_DECK,          ALLOWED, HIDDEN,  HIDDEN,  FORBIDDEN, FORBIDDEN",
        "RESTORE_DECK,       ALLOWED, HIDDEN,  HIDDEN,  HIDDEN,    HIDDEN",
        "ASSIGN_DECK,        ALLOWED, HIDDEN,  HIDDEN,  ALLOWED,   FORBIDDEN",
        "SEE_CLASS,          HIDDEN,  HIDDEN,  HIDDEN,  ALLOWED,   ALLOWED",
        "TEACH_CLASS,        HIDDEN,  HIDDEN,  HIDDEN,  ALLOWED,   FORBIDDEN",
        "SEE_MEMORY,         HIDDEN,  ALLOWED, HIDDEN,  ALLOWED,   HIDDEN",
        "CHOOSE_FOR_LEARNER, HIDDEN,  ALLOWED, HIDDEN,  FORBIDDEN, HIDDEN",
        "CHOOSE_FOR_SCHOOL,  HIDDEN,  HIDDEN,  ALLOWED, FORBIDDEN, HIDDEN",
        "CHOOSE_FOR_CLASS,   HIDDEN,  HIDDEN,  HIDDEN,  ALLOWED,   FORBIDDEN",
        "CHOOSE_FOR_DECK,    ALLOWED, HIDDEN,  HIDDEN,  FORBIDDEN, FORBIDDEN",
    })
    void says_this_to_each_relation(
            Right right,
            Verdict owner,
            Verdict self,
            Verdict administrator,
            Verdict teacher,
            Verdict learner) {
        assertThat(Arrays.stream(Relation.values()).map(each -> right.of(Optional.of(each))))
                .containsExactly(owner, self, administrator, teacher, learner);
        LINES.remove(right);
    }

    @AfterAll
    static void every_right_has_its_line() {
        assertThat(LINES).as("rights that the table leaves out").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hides_everything_from_whoever_is_nothing_to_it(Right right) {
        assertThat(right.of(Optional.empty())).isEqualTo(HIDDEN);
    }

    @Nested
    class A_demand {
        @Test
        void that_is_met_returns() {
            assertThatCode(() -> Right.TEACH_CLASS.demand(ALLOWED)).doesNotThrowAnyException();
        }

        @Test
        void of_what_is_forbidden_is_403_and_says_who_may() {
            assertThatThrownBy(() -> Right.TEACH_CLASS.demand(FORBIDDEN))
                    .isInstanceOfSatisfying(
                            Problem.Refusal.class,
                            refusal -> {
                                assertThat(refusal.problem().status()).isEqualTo(403);
                                assertThat(refusal.problem().detail())
                                        .isEqualTo("Only a teacher of the class may do this");
                            });
        }

        @Test
        void of_what_is_hidden_is_404_and_says_nothing() {
            assertThatThrownBy(() -> Right.EDIT_DECK.demand(HIDDEN))
                    .isInstanceOfSatisfying(
                            Problem.Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(Problem.notFound()));
        }
    }
}
