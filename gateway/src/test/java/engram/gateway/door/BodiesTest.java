package engram.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import engram.gateway.House;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
    private static final String IMPORT = "/api/decks/import";
    private static final String JSON = "Content-Type: application/json";
    private final House house = House.get();

    private String signedIn() {
        return "Authorization: " + house.bearer();
    }

    private int statusOfImport(int bytes) {
        return house.send(
                        house.byTeacher(IMPORT)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofByteArray(new byte[bytes])))
                .statusCode();
    }

    @Nested
    class By_its_headers_alone {
        @ParameterizedTest
        @CsvSource({
            "401, /api/decks/import, 20000000, application/json, no",
            "401, /api/reviews, 10, application/json, no",
            "413, /api/decks/import, 30000000, application/json, yes",
            "413, /api/decks/import, 99999999999, application/json, yes",
            "413, /api/reviews, 1048577, application/json, yes",
            "413, /api/decks/d/cards, 1048577, application/json, yes",
            "413, /api/session, 65537, application/json, no",
            "413, /, 65537, application/json, no",
            "415, /api/decks/import, 100, image/png, yes",
            "415, /api/reviews, 100, text/plain, yes",
            "415, /api/session, 100, application/x-www-form-urlencoded, no",
        })
        void a_body_is_refused_and_none_of_it_is_asked_for(
                int status, String path, long length, String type, String signedIn)
                throws IOException {
            try (var sender = new Sender(house)) {
                sender.head(
                        path,
                        "Content-Length: " + length,
                        "Content-Type: " + type,
                        "Expect: 100-continue",
                        signedIn.equals("yes") ? signedIn() : "X-Nobody: yes");
                assertThat(sender.status()).isEqualTo(status);
                assertThat(sender.rest())
                        .containsIgnoringCase("connection: close")
                        .contains("application/problem+json")
                        .contains("Content-Security-Policy");
            }
        }

        @Test
        void a_body_with_a_token_that_does_not_hold_is_refused() throws IOException {
            try (var sender = new Sender(house)) {
                sender.head(
                        IMPORT,
                        "Content-Length: 20000000",
                        JSON,
                        "Expect: 100-continue",
                        "Authorization: Bearer e30.e30.e30");
                assertThat(sender.status()).isEqualTo(401);
                assertThat(sender.rest()).contains("urn:engram:problem:unauthenticated");
            }
        }

        @Test
        void a_body_that_may_come_is_asked_for() throws IOException {
            try (var sender = new Sender(house)) {
                sender.head(
                        IMPORT,
                        "Content-Length: 5",
                        "Connection: close",
                        JSON,
                        "Expect: 100-continue",
                        signedIn());
                assertThat(sender.status()).isEqualTo(100);
                assertThat(sender.send("12345").rest()).contains("HTTP/1.1 200");
            }
        }
    }

    @Nested
    class A_body_in_chunks {
        @Test
        void is_counted_as_it_comes() throws IOException {
            try (var sender = new Sender(house)) {
                sender.head("/api/session", JSON, "Transfer-Encoding: chunked");
                for (var i = 0; i < 5; i++) sender.send("4000\r\n" + "x".repeat(0x4000) + "\r\n");
                assertThat(sender.status()).isEqualTo(413);
                assertThat(sender.rest()).contains("urn:engram:problem:too-large");
            }
            assertThat(house.services().asked("/api/session"))
                    .allSatisfy(asked -> assertThat(asked.body().length).isLessThan(60_000));
        }

        @Test
        void that_are_none_is_malformed() throws IOException {
            try (var sender = new Sender(house)) {
                sender.head("/api/session", JSON, "Transfer-Encoding: chunked").send("zz\r\n\r\n");
                assertThat(sender.status()).isEqualTo(400);
                assertThat(sender.rest()).contains("urn:engram:problem:malformed");
            }
        }
    }

    @Nested
    class Forty_slow_senders {
        @ParameterizedTest
        @CsvSource({IMPORT + ", 20000000", "/api/session, 60000", "/api/signup, 60000"})
        void who_are_not_signed_in_stop_nobody(String path, int length) throws IOException {
            var senders = new ArrayList<Sender>();
            try {
                for (var i = 0; i < 40; i++) {
                    var sender = new Sender(house);
                    senders.add(sender);
                    sender.head(path, "Content-Length: " + length, JSON).send("{");
                }
                assertThat(statusOfImport(20_000_000)).isEqualTo(200);
                assertThat(
                                house.send(
                                                house.to("/api/session")
                                                        .POST(BodyPublishers.ofString("{}")))
                                        .statusCode())
                        .isEqualTo(200);
            } finally {
                for (var sender : senders) sender.close();
            }
        }
    }

    @Nested
    class Uploads {
        @Test
        void arrive_whole_up_to_20_MB() {
            var sent =
                    house.byTeacher(IMPORT)
                            .header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024]));
            assertThat(house.send(sent).statusCode()).isEqualTo(200);
            assertThat(house.services().asked(IMPORT).getLast().body()).hasSize(20 * 1024 * 1024);
        }

        @Test
        void are_few_at_once_and_leave_room_for_all_else() throws IOException {
            var held = new ArrayList<Sender>();
            try {
                for (var i = 0; i < 2; i++) {
                    var sender = new Sender(house);
                    held.add(sender);
                    sender.head(IMPORT, "Content-Length: 20000000", JSON, signedIn()).send("[");
                }
                await().untilAsserted(() -> assertThat(statusOfImport(2_000_000)).isEqualTo(429));
                assertThat(statusOfImport(500_000)).isEqualTo(200);
            } finally {
                for (var sender : held) sender.close();
            }
            await().untilAsserted(() -> assertThat(statusOfImport(2_000_000)).isEqualTo(200));
        }

        @Test
        void give_their_place_back_however_they_end() {
            for (var i = 0; i < 10; i++) assertThat(statusOfImport(2_000_000)).isEqualTo(200);
            assertThat(statusOfImport(30_000_000)).isEqualTo(413);
            assertThat(statusOfImport(2_000_000)).isEqualTo(200);
        }
    }

    @Nested
    class A_slow_sender {
        private final House strict =
                House.open(Map.of("engram.limits.bodies.grace", Duration.ofSeconds(1)));

        @AfterEach
        void close() {
            strict.close();
        }

        @Test
        void of_a_body_is_told_that_it_takes_too_long() throws IOException {
            try (var sender = new Sender(strict)) {
                sender.head("/api/session", "Content-Length: 1000", JSON).send("{");
                assertThat(sender.status()).isEqualTo(408);
                assertThat(sender.rest()).contains("urn:engram:problem:timeout");
            }
        }

        @Test
        void of_headers_is_let_go() throws IOException {
            try (var sender = new Sender(strict)) {
                sender.send("GET /api/setup HTTP/1.1\r\nHost: ");
                assertThat(sender.rest()).isEmpty();
            }
        }

        @Test
        void that_keeps_a_fair_rate_has_all_the_time_it_needs() throws Exception {
            try (var sender = new Sender(strict)) {
                sender.head("/api/session", "Content-Length: 60000", JSON);
                for (var i = 0; i < 6; i++) {
                    sender.send("x".repeat(10_000));
                    TimeUnit.MILLISECONDS.sleep(400);
                }
                assertThat(sender.status()).isEqualTo(200);
            }
        }
    }

    @Test
    void A_sender_that_goes_away_leaves_nothing_behind() throws IOException {
        for (var i = 0; i < 5; i++) {
            try (var sender = new Sender(house)) {
                sender.head(IMPORT, "Content-Length: 20000000", JSON, signedIn())
                        .send("x".repeat(300_000));
            }
            await().untilAsserted(() -> assertThat(statusOfImport(2_000_000)).isEqualTo(200));
        }
    }
}
