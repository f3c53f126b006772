package engram.roster.signin;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import engram.roster.fixture.HandClock;
import engram.roster.fixture.RosterServer;
import engram.roster.person.model.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    private final RosterServer roster = RosterServer.shared();
    private final HandClock clock = new HandClock();
    private final Devices devices = new Devices(roster.owned(), clock);
    private final Known known = new Known(RosterServer.unique("school"));
    private final Person kim = known.person("kim");
    private final Person lea = known.person("lea");

    private String remember(Person person) {
        clock.pass(Duration.ofMillis(1));
        return devices.remember(person, Optional.empty());
    }

    @Nested
    class A_device {
        private final String device = remember(kim);

        @Test
        void is_the_persons_and_nobody_elses() {
            assertThat(devices.find(kim, device)).isPresent();
            assertThat(devices.find(lea, device)).isEmpty();
            assertThat(devices.find(new Known("another").person("kim"), device)).isEmpty();
        }

        @Test
        void is_still_itself_when_it_is_sent_again() {
            assertThat(devices.remember(kim, Optional.of(device))).isEqualTo(device);
        }

        @Test
        void that_two_share_has_another_name_for_each() {
            devices.remember(lea, Optional.of(device));

            assertThat(devices.find(lea, device))
                    .isPresent()
                    .isNotEqualTo(devices.find(kim, device));
        }

        @Test
        void cannot_be_told_from_what_is_stored() {
            var stored = roster.owned().getCollection("devices").find(eq("owner", owner(kim)));

            assertThat(stored.map(Document::toJson).into(new ArrayList<>()))
                    .singleElement()
                    .asString()
                    .doesNotContain(device);
        }

        /** Somebody who read the store would send what stands there. */
        @Test
        void is_not_found_by_the_name_that_is_stored() {
            var name = devices.find(kim, device).orElseThrow();

            assertThat(devices.find(kim, name)).isEmpty();
            assertThat(devices.find(kim, name.substring(name.lastIndexOf(':') + 1))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0123456789012345678901234567890123456789 12",
                "{\"$gt\":\"\"}",
                "\0"
            })
    void what_is_none_is_replaced_by_one_of_256_bits(String sent) {
        var device = devices.remember(kim, Optional.of(sent));

        assertThat(device).isNotEqualTo(sent).matches("[A-Za-z0-9_-]{43}");
        assertThat(devices.find(kim, device)).isPresent();
        assertThat(devices.find(kim, sent)).isEmpty();
    }

    @Test
    void a_stranger_who_makes_up_a_device_has_one_of_their_own() {
        var made = "x".repeat(43);

        assertThat(devices.remember(kim, Optional.of(made))).isEqualTo(made);
        assertThat(devices.find(lea, made)).isEmpty();
    }

    @Nested
    class More_than_ten {
        @Test
        void leave_the_ten_that_were_used_last() {
            var first = remember(kim);
            var second = remember(kim);
            for (var i = 0; i < 8; i++) remember(kim);
            clock.pass(Duration.ofMillis(1));
            devices.remember(kim, Optional.of(first));

            remember(kim);

            assertThat(devices.find(kim, first)).isPresent();
            assertThat(devices.find(kim, second)).isEmpty();
        }

        @Test
        void of_one_person_cost_another_none() {
            var hers = remember(lea);
            for (var i = 0; i < 12; i++) remember(kim);

            assertThat(devices.find(lea, hers)).isPresent();
            assertThat(
                            roster.owned()
                                    .getCollection("devices")
                                    .countDocuments(eq("owner", owner(kim))))
                    .isEqualTo(10);
        }
    }

    private static String owner(Person person) {
        return person.school() + ":" + person.id();
    }
}
