package engram.roster.person.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    private static Person person(String email, String userName) {
        return new Person(
                "s1",
                "p1",
                "Kim",
                Role.LEARNER,
                email,
                userName,
                "hash",
                "c1",
                25,
                false,
                false,
                7,
                MADE);
    }

    private static final Person KIM = person("Kim@Example.org", "kim.7");

    /** The names of the fields in which two differ; every change shows in two of them. */
    private static Set<String> changedBy(UnaryOperator<Person> change) {
        var next = change.apply(KIM);
        var changed = new TreeSet<String>();
        for (var field : Person.class.getRecordComponents()) {
            try {
                var before = field.getAccessor().invoke(KIM);
                if (!java.util.Objects.equals(before, field.getAccessor().invoke(next)))
                    changed.add(field.getName());
            } catch (ReflectiveOperationException broken) {
                throw new AssertionError(broken);
            }
        }
        assertThat(changed.remove("version")).as("has another version").isTrue();
        assertThat(changed.remove("changedAt")).as("was changed at another time").isTrue();
        assertThat(next.version()).isEqualTo(KIM.version() + 1);
        assertThat(next.changedAt()).isEqualTo(LATER);
        return changed;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("name timeCounts", person -> person.withProfile("Kit", true, LATER)),
                change("name", person -> person.withProfile("Kit", false, LATER)),
                change("passwordFrom passwordHash", person -> person.withOwnPassword("x", LATER)),
                change("passwordHash", person -> person.withPasswordFromClass("x", LATER)),
                change("extraTime timeCounts", person -> person.withTime(50, true, LATER)),
                change("extraTime", person -> person.withTime(0, false, LATER)),
                change("deleted", person -> person.removed(LATER)));
    }

    private static Arguments change(String fields, UnaryOperator<Person> change) {
        return Arguments.of(fields, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_concerns_nothing_else(String fields, UnaryOperator<Person> change) {
        assertThat(changedBy(change)).containsExactlyInAnyOrder(fields.split(" "));
    }

    @Nested
    class A_password {
        @Test
        void that_the_person_chose_is_never_again_the_classs_to_hand_out() {
            assertThat(KIM.withOwnPassword("own", LATER).passwordFrom()).isNull();
            assertThat(
                            KIM.withOwnPassword("own", LATER)
                                    .withPasswordFromClass("late", LATER)
                                    .passwordFrom())
                    .isNull();
        }

        @Test
        void from_the_class_leaves_the_account_the_classs_own() {
            assertThat(KIM.withPasswordFromClass("next", LATER).passwordFrom()).isEqualTo("c1");
        }
    }

    @Nested
    class What_one_signs_in_with {
        @Test
        void is_address_and_user_name_in_their_stored_form() {
            assertThat(KIM.logins())
                    .containsExactly(new Login("kim@example.org"), new Login("kim.7"));
        }

        @Test
        void is_the_one_of_them_that_there_is() {
            assertThat(person("Kim@Example.org", null).logins())
                    .containsExactly(new Login("kim@example.org"));
            assertThat(person(null, "Kim").logins()).containsExactly(new Login("kim"));
        }
    }
}
