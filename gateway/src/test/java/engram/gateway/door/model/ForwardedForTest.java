package engram.gateway.door.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardedForTest {
    @Test
    void A_list_has_its_hops_in_order_without_ports() {
        assertThat(
                        ForwardedFor.inList(
                                List.of(
                                        "192.0.2.1, 192.0.2.2:4711,[2001:db8::1]:80",
                                        "2001:db8::2 , unknown,")))
                .containsExactly(
                        "192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8::2", "unknown", "");
    }

    @Test
    void The_standard_form_has_its_hops_in_order_without_ports() {
        assertThat(
                        ForwardedFor.inStandardForm(
                                List.of(
                                        "for=192.0.2.1;proto=https;by=203.0.113.4,"
                                                + " FOR=\"192.0.2.2:4711\"",
                                        "proto=http;"
                                                + " For=\"[2001:db8::1]:80\",for=_hidden,proto=https")))
                .containsExactly("192.0.2.1", "192.0.2.2", "2001:db8::1", "_hidden", "");
    }

    @Test
    void What_stands_in_quotes_is_no_hop() {
        assertThat(
                        ForwardedFor.inStandardForm(
                                List.of("host=\"a, for=192.0.2.1;for=192.0.2.2\";for=192.0.2.3")))
                .containsExactly("192.0.2.3");
        assertThat(ForwardedFor.inStandardForm(List.of("by=\"a\" for=192.0.2.1")))
                .containsExactly("");
    }

    @Test
    void Open_quotes_of_a_caller_do_not_hide_what_a_proxy_adds() {
        assertThat(ForwardedFor.inStandardForm(List.of("for=\"192.0.2.1, for=192.0.2.2")).getLast())
                .isEqualTo("192.0.2.2");
    }

    @Test
    void The_longest_header_is_read() {
        for (var part : List.of("\"\"", "\"", "a=b;", "for=\"\";", ",", "\\\"", ";"))
            assertThat(
                            ForwardedFor.inStandardForm(
                                    List.of(part.repeat(100_000) + ",for=192.0.2.1")))
                    .last()
                    .isEqualTo("192.0.2.1");
    }
}
