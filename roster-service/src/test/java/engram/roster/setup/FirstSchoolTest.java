package engram.roster.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import engram.roster.fixture.AtOnce;
import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may make the first school, while others try and some of them die. */
class FirstSchoolTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final MongoDatabase database =
            RosterServer.shared().bean(MongoClient.class).getDatabase(RosterServer.unique("setup"));
    private final HandClock clock = new HandClock();
    private final FirstSchool first = new FirstSchool(database, clock);

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void is_for_one_of_many_at_once() {
        assertThat(AtOnce.times(8, i -> first.claim("s" + i))).containsOnlyOnce(true);
    }

    @Test
    void is_for_one_of_many_again_a_minute_after_a_try_that_died() {
        first.claim("dead");
        clock.pass(A_MINUTE);
        assertThat(first.claim("early")).isFalse();
        clock.pass(Duration.ofMillis(1));

        assertThat(AtOnce.times(8, i -> first.claim("s" + i))).containsOnlyOnce(true);
    }

    @Test
    void is_lost_to_another_by_who_takes_longer_than_a_minute() {
        first.claim("slow");
        clock.pass(A_MINUTE.plusMillis(1));
        first.claim("quick");

        assertThat(first.confirm("slow")).isFalse();
        assertThat(first.confirm("quick")).isTrue();
    }

    @Test
    void is_kept_for_another_minute_by_who_confirms_it() {
        first.claim("slow");
        clock.pass(A_MINUTE);
        assertThat(first.confirm("slow")).isTrue();
        clock.pass(A_MINUTE);

        assertThat(first.claim("other")).isFalse();
        assertThat(first.confirm("other")).isFalse();
    }

    @Test
    void is_given_back_by_who_has_it_and_by_nobody_else() {
        first.claim("s1");
        first.release("s2");
        assertThat(first.claim("s2")).isFalse();

        first.release("s1");

        assertThat(first.claim("s2")).isTrue();
    }
}
