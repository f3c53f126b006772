package engram.embedded;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What one broker on one machine needs that differs from Kafka's defaults, which suit a cluster.
 */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    private BrokerSettings() {}

    static Properties of(Path logDirectory, int port, int controllerPort) {
        var settings = new Properties();
        listeners(settings, port, controllerPort);
        settings.put("log.dirs", logDirectory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", text(LARGEST_RECORD_BYTES));
        settings.put("replica.fetch.max.bytes", text(LARGEST_RECORD_BYTES));
        oneReplica(settings);
        groups(settings);
        restarts(settings);
        smallMachine(settings);
        return settings;
    }

    private static void listeners(Properties settings, int port, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", text(NODE_ID));
        settings.put(
                "controller.quorum.voters",
                NODE_ID + "@" + Loopback.ADDRESS + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://%s:%d,%s://%s:%d"
                        .formatted(
                                Loopback.ADDRESS,
                                port,
                                CONTROLLER_LISTENER,
                                Loopback.ADDRESS,
                                controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://" + Loopback.ADDRESS + ":" + port);
    }

    private static void oneReplica(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "2");
    }

    /**
     * With {@code group.protocol=consumer} the broker, not the client, decides the timeouts. A
     * machine that is off for the holidays must find its groups' offsets again.
     */
    private static void groups(Properties settings) {
        settings.put("offsets.retention.minutes", text(2 * 365 * 24 * 60));
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.consumer.session.timeout.ms", "6000");
        settings.put("group.consumer.min.session.timeout.ms", "6000");
        settings.put("group.consumer.heartbeat.interval.ms", "1000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "1000");
        settings.put("group.streams.session.timeout.ms", "6000");
        settings.put("group.streams.min.session.timeout.ms", "6000");
        settings.put("group.streams.heartbeat.interval.ms", "1000");
        settings.put("group.streams.min.heartbeat.interval.ms", "1000");
    }

    /**
     * After an unclean end the controller takes the broker for alive until its session ends, and
     * refuses it until then. A pause of this JVM that is longer only makes clients retry.
     */
    private static void restarts(Properties settings) {
        settings.put("broker.session.timeout.ms", "2500");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void smallMachine(Properties settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.enable", "true");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", text(8 * 1024 * 1024));
        settings.put("log.segment.bytes", text(64 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", text(1024 * 1024));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
