package engram.ground;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How soon a group's other members get the partitions of one that died without a word. With the
 * protocol that the broker leads, no client can say so for itself: a group has a setting of its
 * own, down to a minimum of the broker's, which is 45 s unless {@code
 * group.consumer.min.session.timeout.ms} says less.
 */
@Singleton
public final class Groups {
    private static final Logger log = LoggerFactory.getLogger(Groups.class);

    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final String SESSION_TIMEOUT = "consumer.session.timeout.ms";
    private static final String HEARTBEAT_INTERVAL = "consumer.heartbeat.interval.ms";

    private final Kafka kafka;

    public Groups(Kafka kafka) {
        this.kafka = kafka;
    }

    /**
     * Has the groups miss a dead member within 6 s, if the broker lets it; says once in the log if
     * it does not. Asks one question for all groups, and changes nothing where it is so already.
     *
     * @return whether it is so for all of them
     */
    public boolean missTheDeadSoon(Collection<String> groups) {
        return missTheDeadWithin(SESSION, groups);
    }

    boolean missTheDeadWithin(Duration session, Collection<String> groups) {
        try (var admin = Admin.create(kafka.clientConfig("groups", Map.of()))) {
            var slow = slow(admin, session, groups);
            if (!slow.isEmpty()) set(admin, session, slow);
            return true;
        } catch (ExecutionException refused) {
            log.atWarn()
                    .addKeyValue("wanted", session)
                    .addKeyValue("reason", refused.getCause())
                    .log(
                            "The broker keeps the partitions of a dead reader for longer: see"
                                    + " group.consumer.min.session.timeout.ms in operations.md");
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while groups were set up", interrupted);
        }
    }

    private static List<ConfigResource> slow(
            Admin admin, Duration session, Collection<String> groups)
            throws InterruptedException, ExecutionException {
        var resources =
                groups.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.GROUP, name))
                        .toList();
        var slow = new ArrayList<ConfigResource>();
        for (var each : admin.describeConfigs(resources).values().entrySet())
            if (timeout(each.getValue()) > session.toMillis()) slow.add(each.getKey());
        return slow;
    }

    private static long timeout(KafkaFuture<Config> config)
            throws InterruptedException, ExecutionException {
        var timeout = config.get().get(SESSION_TIMEOUT);
        return timeout == null || timeout.value() == null
                ? Long.MAX_VALUE
                : Long.parseLong(timeout.value());
    }

    private static void set(Admin admin, Duration session, List<ConfigResource> groups)
            throws InterruptedException, ExecutionException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var group : groups)
            changes.put(
                    group,
                    List.of(set(HEARTBEAT_INTERVAL, HEARTBEAT), set(SESSION_TIMEOUT, session)));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static AlterConfigOp set(String name, Duration value) {
        return new AlterConfigOp(
                new ConfigEntry(name, Long.toString(value.toMillis())), AlterConfigOp.OpType.SET);
    }
}
