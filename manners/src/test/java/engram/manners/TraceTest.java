package engram.manners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static String traceOf(String header) throws Exception {
        return Service.send(Service.request("/api/trace").header("traceparent", header)).body();
    }

    @Test
    void what_is_done_and_logged_for_a_request_has_the_id_of_its_trace() throws Exception {
        assertThat(traceOf("00-" + ID + "-00f067aa0ba902b7-00"))
                .matches("\\{\"said\":\"00-" + ID + "-[0-9a-f]{16}-00 " + ID + "\"}")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void a_request_of_no_trace_begins_one() throws Exception {
        assertThat(Service.send(Service.request("/api/trace")).body())
                .matches("\\{\"said\":\"00-([0-9a-f]{32})-[0-9a-f]{16}-01 \\1\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "00-" + ID + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "01-" + ID + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void what_is_no_trace_is_as_if_it_were_not_there(String header) throws Exception {
        assertThat(traceOf(header))
                .matches("\\{\"said\":\"00-([0-9a-f]{32})-[0-9a-f]{16}-01 \\1\"}")
                .doesNotContain(ID);
    }
}
