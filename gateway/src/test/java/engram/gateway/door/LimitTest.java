package engram.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import engram.gateway.House;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Nested
    class An_address_that_floods {
        @Test
        void is_told_to_wait() {
            var house =
                    House.open(
                            Map.of(
                                    "engram.limits.address.burst", 5,
                                    "engram.limits.address.per-second", 1));
            try {
                var statuses =
                        IntStream.range(0, 20)
                                .mapToObj(_ -> house.send(house.to("/api/setup")))
                                .toList();
                assertThat(statuses.getFirst().statusCode()).isEqualTo(200);
                assertThat(statuses.getLast().statusCode()).isEqualTo(429);
                assertThat(statuses.getLast().headers().firstValue("Retry-After")).isPresent();
                assertThat(statuses.getLast().body()).contains("too-many-requests");
            } finally {
                house.close();
            }
        }
    }

    @Nested
    class A_school_that_floods {
        @Test
        void is_told_to_wait_and_no_other_is() {
            var house =
                    House.open(
                            Map.of(
                                    "engram.limits.school.burst", 5,
                                    "engram.limits.school.per-second", 1));
            try {
                var one = house.services().token("one", "p", "LEARNER");
                var other = house.services().token("other", "p", "LEARNER");
                // On a slow machine a second goes by on the way, and lets one more through.
                assertThat(IntStream.range(0, 20))
                        .anyMatch(_ -> house.get("/api/me", one).statusCode() == 429);
                assertThat(house.get("/api/me", other).statusCode()).isEqualTo(200);
            } finally {
                house.close();
            }
        }
    }

    @Nested
    class Many {
        @Test
        void requests_in_a_short_time_pass_up_to_the_burst() {
            var limits = new Limits(5_000, 1);
            assertThat(IntStream.range(0, 5_000).allMatch(_ -> limits.secondsToWait("a").isEmpty()))
                    .isTrue();
            assertThat(limits.secondsToWait("a")).isPresent();
            assertThat(limits.secondsToWait("b")).isEmpty();
        }
    }
}
