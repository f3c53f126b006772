package engram.inbox;

import engram.ground.Kafka;
import engram.ground.Loops;
import engram.ground.ProcessEnd;
import engram.ground.Topics;
import engram.outbox.Publisher;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/** Runs every fold and every tail of the service, each on a thread of its own. */
@Context
public final class Inbox implements Loops {
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ProcessEnd processEnd;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Inbox(
            @Value("${engram.service}") String service,
            List<Fold<?>> folds,
            List<Tail<?>> tails,
            Generations generations,
            DeadLetters deadLetters,
            Publisher publisher,
            Topics topics,
            Kafka kafka,
            Clock clock,
            Progress progress,
            ProcessEnd processEnd)
            throws InterruptedException {
        this.processEnd = processEnd;
        topics.prepare();
        for (var fold : folds) {
            var group = service + "." + fold.name() + "." + generations.of(fold);
            var batch =
                    new Batch<>(
                            fold,
                            publisher,
                            letters -> {
                                // What fails while everything closes is not the records' fault.
                                if (stopping) throw new KafkaException("the inbox is closing");
                                deadLetters.add(group, letters);
                            });
            for (int reader = 0; reader < fold.readers(); reader++) {
                var consumer = FoldReader.consumer(kafka, group, fold.batch());
                readers.add(new FoldReader(fold, group, batch, consumer, new BackOff(), progress));
            }
        }
        for (var tail : tails)
            readers.add(new TailReader<>(tail, TailReader.consumer(kafka), clock, progress));
    }

    @PostConstruct
    void start() {
        for (var reader : readers)
            threads.add(
                    Thread.ofPlatform()
                            .name("inbox-" + reader.name())
                            .daemon()
                            .uncaughtExceptionHandler(this::died)
                            .start(() -> {
                                reader.run();
                                throw new IllegalStateException("a reader ended");
                            }));
    }

    /** What fails while everything closes is no matter. */
    private void died(Thread thread, Throwable broken) {
        if (!stopping) processEnd.uncaughtException(thread, broken);
    }

    @Override
    public List<String> stalledFor(Duration limit) {
        return readers.stream()
                .filter(reader -> reader.sinceLastTurn().compareTo(limit) > 0)
                .map(Reader::name)
                .distinct()
                .toList();
    }

    /**
     * The folds that are not yet past the end that their topics had when this process started, and
     * the tails that have not been up to date lately; empty while the service may answer.
     */
    public List<String> behind() {
        return readers.stream()
                .filter(reader -> !reader.ready())
                .map(Reader::name)
                .distinct()
                .collect(Collectors.toList());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        readers.forEach(Reader::stop);
        for (var thread : threads) thread.join(STOP);
    }
}
