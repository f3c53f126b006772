package engram.ground;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import engram.backends.Backends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class GroupsTest {
    private final Kafka kafka = new Kafka(Backends.get().kafka(), 6, (short) 1);
    private final Groups groups = new Groups(kafka);
    private final String group = Backends.unique("deck.cards");
    private final String other = Backends.unique("deck.people");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        ((Logger) LoggerFactory.getLogger(Groups.class)).addAppender(logged);
    }

    @AfterEach
    void hushed() {
        ((Logger) LoggerFactory.getLogger(Groups.class)).detachAppender(logged);
    }

    private static ConfigResource resource(String group) {
        return new ConfigResource(ConfigResource.Type.GROUP, group);
    }

    private void give(String group, String timeout) throws Exception {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            var entry = new ConfigEntry("consumer.session.timeout.ms", timeout);
            admin.incrementalAlterConfigs(
                            Map.of(
                                    resource(group),
                                    List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private ConfigEntry timeout(String group) throws Exception {
        try (var admin = Admin.create(kafka.clientConfig(Map.of()))) {
            return admin.describeConfigs(List.of(resource(group)))
                    .all()
                    .get()
                    .get(resource(group))
                    .get("consumer.session.timeout.ms");
        }
    }

    @Test
    void a_group_that_would_wait_long_for_a_dead_member_waits_six_seconds() throws Exception {
        give(group, "20000");

        assertThat(groups.missTheDeadSoon(List.of(group, other))).isTrue();

        assertThat(timeout(group).value()).isEqualTo("6000");
        assertThat(logged.list).isEmpty();
    }

    @Test
    void a_group_that_waits_no_longer_is_left_as_it_is() throws Exception {
        assertThat(groups.missTheDeadSoon(List.of(group))).isTrue();

        assertThat(timeout(group).value()).isEqualTo("6000");
        assertThat(timeout(group).source())
                .isNotEqualTo(ConfigEntry.ConfigSource.DYNAMIC_GROUP_CONFIG);
    }

    @Test
    void a_broker_that_wants_longer_is_said_once_with_what_to_set_there() throws Exception {
        assertThat(groups.missTheDeadWithin(Duration.ofSeconds(3), List.of(group, other)))
                .isFalse();

        assertThat(timeout(group).value()).isEqualTo("6000");
        assertThat(logged.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("group.consumer.min.session.timeout.ms");
    }
}
