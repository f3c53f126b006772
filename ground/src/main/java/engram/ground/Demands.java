package engram.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What topics must be like: as their contract declares them, and in production on so many replicas
 * that no one machine takes an acknowledged record with it.
 */
final class Demands {
    private static final String PRODUCTION = "production";
    private static final int REPLICAS = 3;
    private static final int IN_SYNC = 2;

    /** Settings of which more does no harm. */
    private static final Set<String> AT_LEAST = Set.of("max.message.bytes", "delete.retention.ms");

    private final boolean production;

    private Demands(boolean production) {
        this.production = production;
    }

    /**
     * @param profile {@code production}, or empty
     * @throws IllegalArgumentException if it is any other
     */
    static Demands of(String profile) {
        if (!profile.isEmpty() && !profile.equals(PRODUCTION))
            throw new IllegalArgumentException(
                    "ENGRAM_PROFILE is " + profile + "; it can only be " + PRODUCTION);
        return new Demands(profile.equals(PRODUCTION));
    }

    boolean isProduction() {
        return production;
    }

    /** What is wrong with the topics that were found, a sentence each. */
    List<String> faults(
            Collection<Topic> declared, Collection<FoundTopic> found, int maxPartitions) {
        var byName = declared.stream().collect(Collectors.toMap(Topic::name, each -> each));
        var faults = new ArrayList<String>();
        var alike = new HashMap<Integer, FoundTopic>();
        for (var each : found) {
            var topic = byName.get(each.name());
            if (topic == null) continue;
            partitions(topic, each, maxPartitions, faults);
            var other = alike.putIfAbsent(topic.partitions(), each);
            if (other != null && other.partitions() != each.partitions())
                faults.add(
                        "%s has %d partitions and %s has %d: they must have the same number"
                                .formatted(
                                        each.name(),
                                        each.partitions(),
                                        other.name(),
                                        other.partitions()));
            topic.config().forEach((name, expected) -> setting(each, name, expected, faults));
        }
        if (production) faults.addAll(replicaFaults(found));
        return faults;
    }

    private static void partitions(
            Topic topic, FoundTopic found, int maxPartitions, List<String> faults) {
        var expected = Math.min(topic.partitions(), maxPartitions);
        if (found.partitions() < expected)
            faults.add(
                    "%s has %d partitions, at least %d were expected (ENGRAM_MAX_PARTITIONS bounds them)"
                            .formatted(found.name(), found.partitions(), expected));
    }

    private static void setting(
            FoundTopic found, String name, String expected, List<String> faults) {
        var value = found.config().getOrDefault(name, "not set");
        var isMet =
                AT_LEAST.contains(name)
                        ? number(value) >= Long.parseLong(expected)
                        : words(value).equals(words(expected));
        if (!isMet)
            faults.add(
                    "%s: %s is %s, %s%s was expected"
                            .formatted(
                                    found.name(),
                                    name,
                                    value,
                                    AT_LEAST.contains(name) ? "at least " : "",
                                    expected));
    }

    /** What is wrong with where topics are kept, for production. */
    List<String> replicaFaults(Collection<FoundTopic> topics) {
        var faults = new ArrayList<String>();
        for (var each : topics) {
            if (each.replicas() < REPLICAS)
                faults.add(
                        "%s has %d replicas, at least %d were expected"
                                .formatted(each.name(), each.replicas(), REPLICAS));
            setting(each, "min.insync.replicas", faults);
            if (!"false".equals(each.config().get("unclean.leader.election.enable")))
                faults.add(
                        each.name()
                                + ": unclean.leader.election.enable is true, false was expected");
        }
        return faults;
    }

    private static void setting(FoundTopic topic, String name, List<String> faults) {
        var value = topic.config().getOrDefault(name, "not set");
        if (number(value) < IN_SYNC)
            faults.add(
                    "%s: %s is %s, at least %d was expected"
                            .formatted(topic.name(), name, value, IN_SYNC));
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Set<String> words(String list) {
        return new TreeSet<>(Arrays.asList(list.split(",")));
    }
}
