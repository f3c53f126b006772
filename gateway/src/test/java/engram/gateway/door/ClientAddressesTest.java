package engram.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import engram.backends.Backends;
import engram.gateway.House;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
    private static String seen(String trusted, String peer, String listed, String standard) {
        var headers =
                Map.of(
                        "X-Forwarded-For", listed == null ? List.<String>of() : List.of(listed),
                        "Forwarded", standard == null ? List.<String>of() : List.of(standard));
        return new ClientAddresses(trusted).of(InetAddress.ofLiteral(peer), headers::get);
    }

    @Nested
    class Where_no_proxy_is_trusted {
        @Test
        void the_peer_is_the_caller_whatever_it_claims() {
            assertThat(seen("", "198.51.100.7", "192.0.2.1", "for=192.0.2.1"))
                    .isEqualTo("198.51.100.7");
        }

        @Test
        void an_IPv6_peer_counts_with_its_network() {
            assertThat(seen("", "2001:db8:1:2:3:4:5:6", null, null))
                    .isEqualTo(seen("", "2001:db8:1:2:ffff::1", null, null))
                    .isNotEqualTo(seen("", "2001:db8:1:3:3:4:5:6", null, null));
        }
    }

    @Nested
    class Behind_trusted_proxies {
        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                delimiter = '|',
                value = {
                    "one hop              | 192.0.2.1                      | - | 192.0.2.1",
                    "one hop              | -         | for=192.0.2.1;proto=https | 192.0.2.1",
                    "only the last claim  | 192.0.2.9, 192.0.2.1           | - | 192.0.2.1",
                    "only the last claim  | - | for=192.0.2.9, for=192.0.2.1   | 192.0.2.1",
                    "a chain of trusted   | 192.0.2.1, 10.1.2.3, 10.0.0.2  | - | 192.0.2.1",
                    "a made-up trusted    | 192.0.2.9, 10.9.9.9, 192.0.2.1 | - | 192.0.2.1",
                    "all of them trusted  | 10.0.0.3, 10.0.0.2             | - | 10.0.0.3",
                    "no address           | 192.0.2.1, unknown             | - | 10.0.0.1",
                    "no address           | - | for=192.0.2.1, for=_hidden     | 10.0.0.1",
                    "nothing at all       | -                              | - | 10.0.0.1",
                    "both say the same    | 192.0.2.1       | for=192.0.2.1    | 192.0.2.1",
                    "both, one invented   | 192.0.2.1       | for=192.0.2.9    | 10.0.0.1",
                    "IPv6 in brackets     | - | 'for=\"[2001:db8:1:2::5]:80\"' | 2001:db8:1:2::",
                    "IPv4 in IPv6         | ::ffff:192.0.2.1               | - | 192.0.2.1",
                })
        void the_chain_counts_as_far_as_it_is_trusted(
                String situation, String listed, String standard, String expected) {
            assertThat(seen("10.0.0.0/8, 2001:db8:ffff::/48", "10.0.0.1", listed, standard))
                    .as(situation)
                    .isEqualTo(expected);
        }

        @Test
        void an_IPv6_proxy_is_trusted_by_its_block() {
            assertThat(
                            seen(
                                    "10.0.0.0/8, 2001:db8:ffff::/48",
                                    "2001:db8:ffff::1",
                                    "192.0.2.1",
                                    null))
                    .isEqualTo("192.0.2.1");
        }

        @Test
        void any_other_peer_is_the_caller() {
            assertThat(seen("10.0.0.0/8", "11.0.0.1", "192.0.2.1", null)).isEqualTo("11.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "::/129"})
    void What_is_no_block_stops_the_gateway_at_its_start(String trusted) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddresses(trusted));
    }

    @Nested
    class A_service {
        @Test
        void hears_of_the_peer_and_never_of_what_a_caller_makes_up() {
            var house = House.get();
            var path = "/api/decks/" + Backends.unique("deck");
            house.send(
                    house.to(path + "/cards")
                            .header("X-Forwarded-For", "192.0.2.1")
                            .header("Forwarded", "for=192.0.2.1"));
            assertThat(house.services().asked(path).getLast().headers().get("X-forwarded-for"))
                    .containsExactly("127.0.0.1");
        }

        @Test
        void hears_of_whom_a_trusted_proxy_names() {
            var house =
                    House.open(
                            Map.of(
                                    "engram.trusted.proxies", "127.0.0.0/8",
                                    "engram.limits.address.burst", 5,
                                    "engram.limits.address.per-second", 1));
            try {
                for (var i = 0; i < 20; i++)
                    house.send(house.to("/api/setup").header("X-Forwarded-For", "192.0.2.1"));
                var flood = house.to("/api/setup").header("X-Forwarded-For", "192.0.2.1");
                var other = house.to("/api/setup").header("X-Forwarded-For", "192.0.2.2");
                assertThat(house.send(flood).statusCode()).isEqualTo(429);
                assertThat(house.send(other).statusCode()).isEqualTo(200);
                assertThat(house.services().asked("/api/setup").getLast().header("X-forwarded-for"))
                        .isEqualTo("192.0.2.2");
            } finally {
                house.close();
            }
        }
    }
}
