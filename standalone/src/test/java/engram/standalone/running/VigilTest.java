package engram.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VigilTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private static Vigil vigil(Duration start, Duration unwell, Duration probe) {
        return new Vigil(new Child.Patience(start, unwell, probe, Duration.ZERO, 1));
    }

    @Nested
    class A_process_that_was_never_alive {
        @Test
        void has_all_the_time_of_a_start() {
            assertThat(vigil(NEVER, Duration.ZERO, Duration.ZERO).isOver(false)).isFalse();
        }

        @Test
        void is_given_up_once_that_is_over() {
            var vigil = vigil(Duration.ZERO, NEVER, Duration.ZERO);

            await().until(() -> vigil.isOver(false));
        }
    }

    @Nested
    class A_process_that_was_alive {
        @Test
        void has_only_the_time_of_one_that_is_unwell() {
            var vigil = vigil(NEVER, Duration.ZERO, Duration.ZERO);
            assertThat(vigil.isOver(true)).isFalse();

            await().until(() -> vigil.isOver(false));
        }

        @Test
        void begins_anew_each_time_it_is() {
            var vigil = vigil(Duration.ZERO, NEVER, Duration.ZERO);
            assertThat(vigil.isOver(true)).isFalse();

            assertThat(vigil.isOver(false)).isFalse();
            assertThat(vigil.isOver(true)).isFalse();
        }
    }

    @Nested
    class Between_two_looks {
        @Test
        void the_time_of_a_probe_goes_by() {
            assertThat(vigil(NEVER, NEVER, NEVER).isDue()).isFalse();
            assertThat(vigil(NEVER, NEVER, Duration.ZERO).isDue()).isTrue();
        }
    }
}
