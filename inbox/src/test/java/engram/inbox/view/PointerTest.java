package engram.inbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import engram.backends.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PointerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant WEEK = NOW.plus(Duration.ofDays(7));
    private static final Generation A1 = new Generation("a", 1, 0);
    private static final Generation B2 = new Generation("b", 2, 0);
    private static final Generation C3 = new Generation("c", 3, 0);

    private static Pointer live(Generation generation) {
        return Pointer.NONE.joined(generation, WEEK).switched(generation.id(), 0, null, WEEK);
    }

    private static Pointer upgraded() {
        return live(A1).joined(B2, WEEK).switched("b", 0, null, WEEK);
    }

    @Nested
    class A_first_start {
        @Test
        void reads_nothing_until_what_is_built_is_live() {
            var building = Pointer.NONE.joined(A1, WEEK);
            assertThat(building.readBy(1, Set.of())).isEmpty();
            assertThat(building.switched("a", 0, null, WEEK).readBy(1, Set.of())).contains(A1);
        }

        @Test
        void is_joined_by_others_of_the_same_release() {
            var building = Pointer.NONE.joined(A1, WEEK);
            assertThat(building.joined(new Generation("late", 1, 0), WEEK)).isEqualTo(building);
        }

        @Test
        void of_two_releases_together_ends_in_the_newer_one() {
            var both = Pointer.NONE.joined(A1, WEEK).joined(B2, WEEK);
            assertThat(both.isBuilding("b")).isTrue();
            assertThat(both.of(1)).containsExactly(A1);
            var old = both.switched("b", 0, null, WEEK);
            assertThat(old.readBy(1, Set.of())).as("not before it is through").isEmpty();
            assertThat(old.completed("a").readBy(1, Set.of())).contains(A1);
        }
    }

    @Nested
    class A_newer_release {
        @Test
        void reads_the_old_view_if_it_can_until_its_own_is_live() {
            var building = live(A1).joined(B2, WEEK);
            assertThat(building.readBy(2, Set.of(1))).contains(A1);
            assertThat(building.readBy(2, Set.of())).isEmpty();
            assertThat(building.switched("b", 0, null, WEEK).readBy(2, Set.of(1))).contains(B2);
        }

        @Test
        void leaves_the_old_one_its_own_view() {
            assertThat(upgraded().readBy(1, Set.of())).contains(A1);
            assertThat(upgraded().of(1)).containsExactly(A1);
        }

        @Test
        void comes_before_one_that_is_still_building() {
            var third = live(A1).joined(B2, WEEK).joined(C3, WEEK);
            assertThat(third.isBuilding("c")).isTrue();
            assertThat(third.of(2)).containsExactly(B2);
        }
    }

    @Nested
    class An_older_release {
        @Test
        void whose_view_is_kept_changes_nothing_for_others() {
            var joined = upgraded().joined(new Generation("x", 1, 0), WEEK).wanted(1, false);
            assertThat(joined).isEqualTo(upgraded());
        }

        @Test
        void whose_view_is_gone_builds_one_that_is_only_kept() {
            var gone = upgraded().expired(WEEK.plusSeconds(1));
            assertThat(gone.dropped()).containsExactly("a");
            var x = new Generation("x", 1, 0);
            var again = gone.joined(x, WEEK).wanted(1, false);
            assertThat(again.live()).isEqualTo(B2);
            assertThat(again.building()).isNull();
            assertThat(again.completed("x").readBy(1, Set.of())).contains(x);
        }

        @Test
        void becomes_live_again_when_that_is_wanted_in_a_higher_epoch() {
            var wanted = upgraded().wanted(1, true);
            assertThat(wanted.readBy(1, Set.of())).as("meanwhile").contains(A1);
            var back = wanted.switched("a", 1, null, WEEK);
            assertThat(back.live()).isEqualTo(new Generation("a", 1, 1));
            assertThat(back.of(2)).containsExactly(B2);
        }

        @Test
        void is_followed_by_the_newer_one_when_that_starts_again() {
            var back = upgraded().wanted(1, true).switched("a", 1, null, WEEK);
            assertThat(back.wanted(2, false).isBuilding("b")).isTrue();
        }
    }

    @Nested
    class A_rebuild {
        private final Generation next = new Generation("next", 1, 0);
        private final Pointer building = live(A1).rebuilt(next, WEEK);

        @Test
        void is_folded_beside_what_is_live_and_what_was_live_is_folded_no_more() {
            assertThat(building.of(1)).containsExactly(A1, next);
            assertThat(building.readBy(1, Set.of())).contains(A1);
            var done = building.switched("next", 0, null, WEEK);
            assertThat(done.of(1)).containsExactly(next);
            assertThat(
                            done.renewed(1, WEEK.plusSeconds(9), WEEK.plusSeconds(9))
                                    .expired(WEEK.plusSeconds(1))
                                    .dropped())
                    .containsExactly("a");
        }

        @Test
        void that_is_asked_for_again_starts_again() {
            var again = building.rebuilt(new Generation("again", 1, 0), WEEK);
            assertThat(again.isBuilding("again")).isTrue();
            assertThat(again.readBy(1, Set.of())).contains(A1);
        }
    }

    @Nested
    class What_nobody_folds {
        @Test
        void goes_after_a_while_and_what_is_live_stays() {
            var later = WEEK.plus(Duration.ofDays(1));
            var gone = upgraded().expired(later);
            assertThat(gone.kept()).isEmpty();
            assertThat(gone.live()).isEqualTo(B2);
            assertThat(gone.swept("a").dropped()).isEmpty();
        }

        @Test
        void stays_for_those_who_do() {
            var later = WEEK.plus(Duration.ofDays(1));
            assertThat(upgraded().renewed(1, later, later).expired(WEEK.plusSeconds(1)).kept())
                    .extracting(Kept::generation)
                    .containsExactly(A1);
            assertThat(upgraded().renewed(2, later, later).expired(WEEK.plusSeconds(1)).kept())
                    .isEmpty();
        }

        @Test
        void goes_too_if_it_was_being_built() {
            var withdrawn = live(A1).joined(B2, WEEK).expired(WEEK.plusSeconds(1));
            assertThat(withdrawn.building()).isNull();
            assertThat(withdrawn.dropped()).containsExactly("b");
        }
    }

    @Nested
    class In_the_store {
        private static final MongoClient CLIENT = MongoClients.create(Backends.get().mongo());

        private final MongoPointers pointers =
                new MongoPointers(CLIENT.getDatabase(Backends.unique("views")));

        @Test
        void it_comes_back_as_it_was() {
            var differing = new Differing(A1, Map.of("t.v1-0", 7L), "after", "me", NOW);
            var full =
                    upgraded()
                            .joined(C3, WEEK)
                            .told(differing)
                            .expired(NOW)
                            .rebuilt(new Generation("d", 3, 2), NOW)
                            .expired(NOW.plusSeconds(1));
            var stored = pointers.change("names", _ -> full);
            assertThat(pointers.find("names")).isEqualTo(stored);
            assertThat(stored.rev()).isEqualTo(1);
            assertThat(pointers.generations()).contains("a", "b", "d");
        }

        @Test
        void of_two_changes_at_once_one_sees_the_other() {
            var before = pointers.find("names");
            assertThat(pointers.replace("names", before, before.joined(A1, WEEK))).isTrue();
            assertThat(pointers.replace("names", before, before.joined(B2, WEEK))).isFalse();
            assertThat(pointers.change("names", now -> now.joined(B2, WEEK)).of(1))
                    .isEqualTo(List.of(A1));
        }
    }
}
