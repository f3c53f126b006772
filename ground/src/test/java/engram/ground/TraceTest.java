package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TraceTest {
    @Test
    void a_trace_is_under_way_while_its_work_is_done_and_not_after_it() {
        var trace = Trace.begun();

        trace.run(() -> {
            assertThat(Trace.current()).contains(trace);
            assertThat(MDC.get("trace")).isEqualTo(trace.id());
        });

        assertThat(Trace.current()).isEmpty();
        assertThat(MDC.get("trace")).isNull();
    }

    @Test
    void one_within_another_gives_way_to_it_afterwards() {
        var outer = Trace.begun();
        var inner = Trace.begun();

        outer.run(() -> {
            inner.run(() -> assertThat(Trace.current()).contains(inner));
            assertThat(Trace.current()).contains(outer);
            assertThat(MDC.get("trace")).isEqualTo(outer.id());
        });
    }

    @Test
    void what_was_passed_on_is_the_same_trace_and_another_part_of_it() {
        var trace = Trace.begun();

        assertThat(Trace.parse(trace.next().text()))
                .hasValueSatisfying(next -> {
                    assertThat(next.id()).isEqualTo(trace.id());
                    assertThat(next.span()).isNotEqualTo(trace.span());
                });
    }
}
