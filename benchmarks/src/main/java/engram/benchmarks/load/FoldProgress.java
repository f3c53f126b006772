package engram.benchmarks.load;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the memory fold has committed. */
final class FoldProgress implements AutoCloseable {
    private static final String GROUP = "scheduler.memory.";
    private static final String MEMORIES = "scheduler.memory.v1";
    private static final long POLL_MS = 100;

    private final Admin admin;

    FoldProgress(String kafka) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /** How long the fold took for how many reviews, between its first and its last commit. */
    record Measured(long reviews, double seconds) {
        double rate() {
            return reviews / seconds;
        }
    }

    /**
     * Waits until everything up to {@code end} is committed. What is committed until more than
     * {@code from} is, the start of the process and its compilers' work, is not counted.
     */
    Measured await(long from, long end, Service service)
            throws InterruptedException, ExecutionException {
        long first = committed();
        while (first <= from) {
            pause(service);
            first = committed();
        }
        var begin = System.nanoTime();
        long now = first;
        while (now < end) {
            pause(service);
            now = committed();
        }
        return new Measured(now - first, Times.secondsSince(begin));
    }

    /** How many memories have been published so far. */
    long memories(int partitions) throws InterruptedException, ExecutionException {
        var latest =
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(MEMORIES, partition))
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private static void pause(Service service) throws InterruptedException {
        if (!service.runs()) {
            throw new IllegalStateException("The service has ended; see its log");
        }
        Thread.sleep(POLL_MS);
    }

    private long committed() throws InterruptedException, ExecutionException {
        var groups =
                admin.listGroups().all().get().stream()
                        .map(group -> group.groupId())
                        .filter(name -> name.startsWith(GROUP))
                        .collect(Collectors.toList());
        long sum = 0;
        for (var group : groups) {
            var offsets =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            sum += offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
        }
        return sum;
    }

    @Override
    public void close() {
        admin.close();
    }
}
