package engram.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import engram.simulation.PassingClock;
import engram.tasks.Passes.Outcome;
import engram.tasks.lease.LeasesInMemory;
import engram.tasks.lease.Term;
import engram.tasks.mark.Key;
import engram.tasks.mark.Mark;
import engram.tasks.mark.MarksInMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassesTest {
    private final MarksInMemory marks = new MarksInMemory();
    private final LeasesInMemory leases = new LeasesInMemory();
    private final PassingClock clock = new PassingClock();
    private final List<Key> done = new ArrayList<>();
    private final Set<Key> failing = new HashSet<>();
    private final Passes passes = new Passes(marks, this::work, clock);

    private OptionalLong work(Mark mark, Term term) {
        if (failing.contains(mark.key())) throw new IllegalStateException("it cannot be done");
        done.add(mark.key());
        return OptionalLong.of(1);
    }

    private static Key key(String school, int id) {
        return new Key(school, "things", "%03d".formatted(id));
    }

    /** One that lasts. */
    private static Term term() {
        return new Term() {
            @Override
            public long epoch() {
                return 1;
            }

            @Override
            public boolean mayAct() {
                return true;
            }

            @Override
            public boolean isUnbroken() {
                return true;
            }

            @Override
            public boolean renew() {
                return true;
            }
        };
    }

    @Nested
    class A_mark_that_fails {
        private final Key broken = key("a", 1);

        @Test
        void does_not_keep_the_others_waiting() throws InterruptedException {
            failing.add(broken);
            for (int id = 0; id < 3; id++) marks.before(key("a", id), 1);
            marks.before(key("b", 0), 1);
            assertThat(passes.pass(term())).isEqualTo(Outcome.DONE);
            assertThat(done).containsExactly(key("a", 0), key("a", 2), key("b", 0));
            assertThat(marks.of(broken)).isPresent();
        }

        @Test
        void is_left_alone_for_longer_and_longer_but_not_for_ever() throws InterruptedException {
            failing.add(broken);
            marks.before(broken, 1);
            assertThat(passes.pass(term())).isEqualTo(Outcome.FAILED);
            clock.pass(Duration.ofMillis(-900));
            assertThat(passes.pass(term())).isEqualTo(Outcome.DONE);
            clock.pass(Duration.ofSeconds(1));
            assertThat(passes.pass(term())).isEqualTo(Outcome.FAILED);
            failing.clear();
            assertThat(passes.pass(term())).isEqualTo(Outcome.DONE);
            assertThat(done).isEmpty();
            clock.pass(Duration.ofSeconds(2));
            passes.pass(term());
            assertThat(done).containsExactly(broken);
        }

        @Test
        void is_tried_at_once_when_it_is_marked_anew() throws InterruptedException {
            failing.add(broken);
            marks.before(broken, 1);
            passes.pass(term());
            failing.clear();
            marks.before(broken, 1);
            passes.pass(term());
            assertThat(done).containsExactly(broken);
        }
    }

    @Nested
    class A_school_with_a_hundred_thousand_marks {
        @Test
        void leaves_the_others_their_turn() throws InterruptedException {
            for (int id = 0; id < 900; id++) marks.before(key("a", id), 1);
            marks.before(key("b", 0), 1);
            assertThat(passes.pass(term())).isEqualTo(Outcome.MORE);
            assertThat(done).hasSize(51).contains(key("b", 0));
            while (passes.pass(term()) != Outcome.DONE) assertThat(done.size()).isLessThan(902);
            assertThat(done).hasSize(901);
        }
    }

    @Nested
    class Once_the_term_is_used_up {
        @Test
        void the_next_pass_goes_on_with_the_next_mark() throws InterruptedException {
            var lease = leases.process(clock, () -> {}).of("work");
            for (int id = 0; id < 30; id++) marks.before(key("a", id), 1);
            assertThat(passes.pass(lease.hold().orElseThrow())).isEqualTo(Outcome.MORE);
            assertThat(done).hasSizeBetween(1, 10);
            var limit = 100;
            while (limit-- > 0 && passes.pass(lease.hold().orElseThrow()) != Outcome.DONE) {}
            assertThat(done).hasSize(30).doesNotHaveDuplicates();
        }
    }

    @Nested
    class One_that_outstayed_its_term {
        @Test
        void marks_what_it_did_for_the_next() throws InterruptedException {
            var first = leases.process(clock, () -> {}).of("work");
            var second = leases.process(clock, () -> {}).of("work");
            var slow =
                    new Passes(
                            marks,
                            (mark, _) -> {
                                clock.pass(Duration.ofSeconds(61));
                                second.hold();
                                done.add(mark.key());
                                return OptionalLong.of(1);
                            },
                            clock);
            marks.before(key("a", 1), 1);
            var read = marks.of(key("a", 1)).orElseThrow();
            slow.pass(first.hold().orElseThrow());
            assertThat(marks.of(key("a", 1))).isPresent().isNotEqualTo(Optional.of(read));
            passes.pass(second.hold().orElseThrow());
            assertThat(done).hasSize(2);
            assertThat(marks.of(key("a", 1))).isEmpty();
        }
    }
}
