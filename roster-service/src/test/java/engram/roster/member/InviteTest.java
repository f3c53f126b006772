package engram.roster.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import engram.roster.fixture.RosterServer;
import engram.roster.fixture.Visitor;
import engram.roster.person.Passwords;
import engram.roster.person.People;
import engram.roster.person.RegisterPerson;
import engram.roster.person.model.NewPassword;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.schoolclass.Enrolments;
import engram.roster.schoolclass.model.Enrolment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a class may take in without asking, and whose password it may set: only its own. */
class InviteTest {
    private static final RosterServer roster = RosterServer.shared();
    private static final Visitor teacher = roster.newSchool();

    private final Invite invite = roster.bean(Invite.class);
    private final ClassAccounts accounts = roster.bean(ClassAccounts.class);
    private final Enrolments enrolments = roster.bean(Enrolments.class);
    private final People people = roster.bean(People.class);
    private final Visitor.Room room = teacher.newClass();
    private final String userName = RosterServer.unique("kim");
    private final String email = userName + "@example.org";

    private Invite.Outcome invite(Visitor.Room into, String email, String userName) {
        return outcomes(into, new Invite.Guest("Kim", email, userName)).getFirst();
    }

    private List<Invite.Outcome> outcomes(Visitor.Room into, Invite.Guest... guests) {
        return invite.invite(
                new Invite.Host(teacher.school(), into.id(), teacher.id()), List.of(guests));
    }

    private Person created(Invite.Outcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(Invite.Outcome.Created.class))
                .actual()
                .person();
    }

    private boolean isIn(Visitor.Room somewhere, Person person) {
        return enrolments.find(teacher.school(), somewhere.id(), person.id()).isPresent();
    }

    private Person registered(Role role, String madeBy) {
        return roster.bean(RegisterPerson.class)
                .register(
                        teacher.school(),
                        new RegisterPerson.Newcomer(
                                "Kim", role, email, userName, new NewPassword("own one"), madeBy))
                .orElseThrow();
    }

    private boolean isOwn(Person person) {
        return accounts.isOwn(room.id(), teacher.id(), person);
    }

    @Nested
    class Somebody_without_an_account {
        @Test
        void gets_one_of_the_class_with_a_password_that_is_told_once() {
            var outcome = invite(room, email, userName);

            var made = created(outcome);
            assertThat(made)
                    .returns(Role.LEARNER, Person::role)
                    .returns(room.id(), Person::passwordFrom)
                    .returns(email, Person::email);
            var password = ((Invite.Outcome.Created) outcome).password();
            assertThat(
                            roster.bean(Passwords.class)
                                    .matches(password, Optional.of(made.passwordHash()), "here"))
                    .isTrue();
            assertThat(isIn(room, made)).isTrue();
            assertThat(invite(room, email, userName)).isEqualTo(new Invite.Outcome.Enrolled(made));
        }

        @Test
        void who_stands_twice_in_a_list_is_one_person() {
            var guest = new Invite.Guest("Kim", null, userName);
            var outcomes = outcomes(room, guest, guest);

            assertThat(outcomes.getLast())
                    .isEqualTo(new Invite.Outcome.Enrolled(created(outcomes.getFirst())));
        }

        @Test
        void whose_user_name_another_has_is_refused_and_the_others_come_in() {
            registered(Role.LEARNER, null);
            var free = RosterServer.unique("lea");

            var outcomes =
                    outcomes(
                            room,
                            new Invite.Guest("Kim", free + "@example.org", userName),
                            new Invite.Guest("Lea", null, free));

            assertThat(outcomes.getFirst()).isInstanceOf(Invite.Outcome.Refused.class);
            assertThat(isIn(room, created(outcomes.getLast()))).isTrue();
        }
    }

    @Nested
    class Somebody_with_an_account {
        @ParameterizedTest
        @EnumSource(Role.class)
        void of_their_own_is_asked_and_is_not_in_the_class(Role role) {
            var person = registered(role, null);

            assertThat(invite(room, null, userName)).isEqualTo(new Invite.Outcome.Invited());
            assertThat(isIn(room, person)).isFalse();
        }

        @Test
        void is_found_by_the_address_whatever_user_name_is_typed() {
            registered(Role.LEARNER, null);

            assertThat(invite(room, email, RosterServer.unique("x")))
                    .isEqualTo(new Invite.Outcome.Invited());
        }

        @Test
        void who_is_in_the_class_already_stays_what_they_are() {
            var person = registered(Role.TEACHER, null);
            enrolments.enrol(teacher.school(), room.id(), person.id(), Enrolment.Part.TEACHER);

            assertThat(invite(room, null, userName)).isEqualTo(new Invite.Outcome.Enrolled(person));
            assertThat(enrolments.find(teacher.school(), room.id(), person.id()).orElseThrow())
                    .returns(Enrolment.Part.TEACHER, Enrolment::part);
        }

        @Test
        void that_the_class_made_is_taken_back_in_after_leaving() {
            var made = created(invite(room, null, userName));
            enrolments.end(teacher.school(), room.id(), made.id());

            assertThat(invite(room, null, userName)).isEqualTo(new Invite.Outcome.Enrolled(made));
            assertThat(isIn(room, made)).isTrue();
        }

        @Test
        void that_another_class_made_is_asked_even_by_the_same_teacher() {
            var made = created(invite(teacher.newClass(), null, userName));

            assertThat(invite(room, null, userName)).isEqualTo(new Invite.Outcome.Invited());
            assertThat(isIn(room, made)).isFalse();
        }
    }

    /** Each line but the first is a way to take over an account that others rely on. */
    @Nested
    class An_account_is_the_classs_own {
        @Test
        void if_the_class_made_it_for_a_learner_of_nobody_else() {
            assertThat(isOwn(registered(Role.LEARNER, room.id()))).isTrue();
        }

        @Test
        void not_if_it_is_a_teachers() {
            assertThat(isOwn(registered(Role.TEACHER, room.id()))).isFalse();
        }

        @Test
        void not_if_the_administrators() {
            assertThat(isOwn(registered(Role.ADMIN, room.id()))).isFalse();
        }

        @Test
        void not_if_another_class_or_nobody_made_it() {
            assertThat(isOwn(registered(Role.LEARNER, "another"))).isFalse();
            var own = people.find(teacher.school(), teacher.id()).orElseThrow();
            assertThat(own.passwordFrom()).isNull();
            assertThat(isOwn(own)).isFalse();
        }

        @Test
        void not_once_the_learner_chose_a_password() {
            var made = registered(Role.LEARNER, room.id());

            assertThat(isOwn(made.withPasswordFromClass("x", Instant.EPOCH))).isTrue();
            assertThat(isOwn(made.withOwnPassword("x", Instant.EPOCH))).isFalse();
        }

        @Test
        void not_while_another_teacher_teaches_them() {
            var made = registered(Role.LEARNER, room.id());
            var school = teacher.school();
            enrolments.enrol(school, "theirs", made.id(), Enrolment.Part.LEARNER);
            enrolments.enrol(school, "theirs", "colleague", Enrolment.Part.TEACHER);

            assertThat(isOwn(made)).isFalse();
            enrolments.end(school, "theirs", made.id());
            assertThat(isOwn(made)).isTrue();
        }
    }
}
