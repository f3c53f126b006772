package engram.roster.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FailureLimitsTest {
    private final FailureLimits limits = new FailureLimits();

    private void failTimes(int times, String login) {
        for (var i = 0; i < times; i++) limits.begin(login, "10.0.0." + i);
    }

    @Test
    void ten_failures_are_allowed_for_a_login_and_no_more() {
        failTimes(10, "ann");

        assertThatThrownBy(() -> limits.begin("ann", "10.1.1.1"))
                .isInstanceOfSatisfying(
                        FailureLimits.Exceeded.class,
                        exceeded -> assertThat(exceeded.retryAfterSeconds()).isBetween(1L, 61L));
        limits.begin("ben", "10.1.1.1");
    }

    @Test
    void success_costs_nothing() {
        for (var i = 0; i < 500; i++) {
            limits.begin("ann", "10.0.0.1");
            limits.succeeded("ann", "10.0.0.1");
        }
        assertThat(limits).isNotNull();
    }

    @Test
    void an_address_may_fail_for_many_people_but_not_for_ever() {
        for (var i = 0; i < 200; i++) limits.begin("person " + i, "10.0.0.1");

        assertThatThrownBy(() -> limits.begin("another", "10.0.0.1"))
                .isInstanceOf(FailureLimits.Exceeded.class);
        limits.begin("another", "10.0.0.2");
    }

    @Test
    void an_address_that_failed_too_often_uses_up_nobodys_tries() {
        for (var i = 0; i < 200; i++) limits.begin("person " + i, "10.9.9.9");
        for (var i = 0; i < 20; i++)
            assertThatThrownBy(() -> limits.begin("ann", "10.9.9.9"))
                    .isInstanceOf(FailureLimits.Exceeded.class);

        failTimes(10, "ann");
        assertThatThrownBy(() -> limits.begin("ann", "10.1.1.1"))
                .isInstanceOf(FailureLimits.Exceeded.class);
    }
}
