package engram.roster.invitation;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.invitation.model.Invitation;
import engram.roster.person.model.Login;
import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Invitations invitations = new Invitations(roster.owned(), clock);
    private final String school = RosterServer.unique("school");
    private final Person kim = person(school, "Kim@Example.org", "kim");

    private static Person person(String school, String email, String userName) {
        return new Person(
                school,
                "p1",
                "Kim",
                Role.LEARNER,
                email,
                userName,
                "hash",
                null,
                0,
                true,
                false,
                1,
                Instant.EPOCH);
    }

    private boolean invite(String classId, String typed) {
        return invitations.add(school, classId, typed, " Kim as typed ", "t1");
    }

    private boolean isInvited(Person person, String classId) {
        return invitations.find(person, classId).isPresent();
    }

    @Nested
    class An_invitation {
        @Test
        void holds_what_was_typed_and_nothing_of_the_account() {
            invite("c1", " KIM@example.org ");

            assertThat(invitations.ofClass(school, "c1", "", 10))
                    .singleElement()
                    .returns(new Login("kim@example.org"), Invitation::login)
                    .returns("KIM@example.org", Invitation::typed)
                    .returns("Kim as typed", Invitation::name)
                    .returns("t1", Invitation::by)
                    .returns(false, Invitation::declined)
                    .returns(clock.instant(), Invitation::at);
        }

        @Test
        void reaches_who_signs_in_with_that_address_or_name_in_that_school() {
            invite("c1", "kim@example.org");
            invite("c2", "KIM");

            assertThat(invitations.ofPerson(kim, 10))
                    .extracting(Invitation::schoolClass)
                    .containsExactly("c1", "c2");
            assertThat(isInvited(kim, "c3")).isFalse();
            assertThat(isInvited(person("another", "kim@example.org", "kim"), "c1")).isFalse();
            assertThat(isInvited(person(school, null, "kim2"), "c2")).isFalse();
        }

        @Test
        void is_one_for_each_class_and_login_whoever_sends_it_how_often() {
            AtOnce.times(6, i -> invite("c1", "kim"));
            var first = invitations.ofClass(school, "c1", "", 10);
            clock.pass(Duration.ofDays(1));

            assertThat(invite("c1", "ＫＩＭ")).isTrue();
            assertThat(first).hasSize(1);
            assertThat(invitations.ofClass(school, "c1", "", 10)).isEqualTo(first);
        }

        @Test
        void is_over_after_thirty_days() {
            invite("c1", "kim");
            clock.pass(Duration.ofDays(30).minusMillis(1));
            assertThat(isInvited(kim, "c1")).isTrue();
            clock.pass(Duration.ofMillis(1));

            assertThat(isInvited(kim, "c1")).isFalse();
            assertThat(invitations.ofPerson(kim, 10)).isEmpty();
            assertThat(invitations.ofClass(school, "c1", "", 10)).isEmpty();
        }

        @Test
        void that_is_over_makes_room_for_another() {
            invite("c1", "kim");
            clock.pass(Duration.ofDays(31));
            invite("c1", "kim");

            assertThat(isInvited(kim, "c1")).isTrue();
        }

        @Test
        void is_not_sent_to_more_than_a_thousand_of_a_class_at_once() {
            var many = new ArrayList<Document>();
            for (var i = 0; i < 1_000; i++)
                many.add(
                        new Document("_id", school + ":c1:x" + i)
                                .append("school", school)
                                .append("class", "c1")
                                .append("id", "i" + i)
                                .append("at", Date.from(clock.instant())));
            roster.owned().getCollection("invitations").insertMany(many);

            assertThat(invite("c1", "kim")).isFalse();
            assertThat(invite("c2", "kim")).isTrue();
            clock.pass(Invitation.OPEN);
            assertThat(invite("c1", "kim")).isTrue();
        }
    }

    @Nested
    class Who_declines {
        @Test
        void is_not_shown_it_again_nor_asked_again_and_the_class_sees_no_difference() {
            invite("c1", "kim");
            invite("c2", "kim");
            invitations.decline(kim, "c1");
            invite("c1", "kim");

            assertThat(invitations.ofPerson(kim, 10))
                    .extracting(Invitation::schoolClass)
                    .containsExactly("c2");
            assertThat(invitations.ofClass(school, "c1", "", 10)).hasSize(1);
        }

        @Test
        void may_think_better_of_it_and_be_asked_again_after_thirty_days() {
            invite("c1", "kim");
            invitations.decline(kim, "c1");
            assertThat(isInvited(kim, "c1")).isTrue();
            clock.pass(Duration.ofDays(31));
            invite("c1", "kim");

            assertThat(invitations.ofPerson(kim, 10)).hasSize(1);
        }

        @Test
        void declines_for_themselves_alone() {
            invite("c1", "kim");
            invitations.decline(person("another", null, "kim"), "c1");
            invitations.decline(person(school, null, "lea"), "c1");

            assertThat(invitations.ofPerson(kim, 10)).hasSize(1);
        }
    }

    @Nested
    class Who_accepted {
        @Test
        void is_in_no_list_whichever_name_they_were_asked_by() {
            invite("c1", "kim");
            invite("c1", "kim@example.org");
            invite("c2", "kim");
            invitations.forget(kim, "c1");

            assertThat(invitations.ofClass(school, "c1", "", 10)).isEmpty();
            assertThat(invitations.ofPerson(kim, 10)).hasSize(1);
        }
    }

    @Nested
    class Taking_an_invitation_back {
        private String id(String classId) {
            return invitations.ofClass(school, classId, "", 1).getFirst().id();
        }

        @Test
        void ends_it_once() {
            invite("c1", "kim");
            var id = id("c1");

            assertThat(invitations.withdraw(school, "c1", id)).isTrue();
            assertThat(invitations.withdraw(school, "c1", id)).isFalse();
            assertThat(isInvited(kim, "c1")).isFalse();
        }

        @Test
        void reaches_none_of_another_class_or_school() {
            invite("c1", "kim");

            assertThat(invitations.withdraw(school, "c2", id("c1"))).isFalse();
            assertThat(invitations.withdraw("another", "c1", id("c1"))).isFalse();
            assertThat(isInvited(kim, "c1")).isTrue();
        }
    }

    @Test
    void of_a_class_come_in_pages() {
        for (var i = 0; i < 5; i++) invite("c1", "kim" + i);
        var first = invitations.ofClass(school, "c1", "", 3);
        var rest = invitations.ofClass(school, "c1", first.getLast().id(), 3);

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(invitations.ofPerson(kim, 10)).isEmpty();
    }

    @Test
    void that_are_over_are_swept_away_and_no_others() {
        invite("c1", "old");
        clock.pass(Duration.ofDays(10));
        invite("c1", "new");
        clock.pass(Duration.ofDays(20).plusMillis(1));

        invitations.sweep();

        assertThat(roster.owned().getCollection("invitations").find(eq("school", school)))
                .extracting(each -> each.getString("login"))
                .containsExactly("new");
    }
}
