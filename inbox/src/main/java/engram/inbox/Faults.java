package engram.inbox;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import engram.inbox.view.NoViewException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Whose fault it is that a batch failed. It is the infrastructure's while the store or the broker
 * does not answer, or if the error says so: then the batch is tried for ever. Everything else is
 * the records' fault, or the code's, and no number of tries helps: a document that the store
 * refuses while it takes others is one.
 */
final class Faults {
    private static final String PASSES = "RetryableWriteError";

    private final BooleanSupplier storeWrites;
    private final BooleanSupplier brokerAnswers;

    /**
     * @param storeWrites whether the store takes a small write now
     * @param brokerAnswers whether the broker answers now
     */
    Faults(BooleanSupplier storeWrites, BooleanSupplier brokerAnswers) {
        this.storeWrites = storeWrites;
        this.brokerAnswers = brokerAnswers;
    }

    boolean isInfrastructure(Throwable failed) {
        return switch (find(failed)) {
            case NoViewException _ -> true;
            case MongoException store -> passes(store) || !storeWrites.getAsBoolean();
            case KafkaException broker -> passes(broker) || !brokerAnswers.getAsBoolean();
            case null, default -> false;
        };
    }

    private static boolean passes(MongoException store) {
        return store instanceof MongoClientException
                || store instanceof MongoSocketException
                || store instanceof MongoInterruptedException
                || store instanceof MongoNotPrimaryException
                || store instanceof MongoNodeIsRecoveringException
                || store instanceof MongoExecutionTimeoutException
                || store.hasErrorLabel(PASSES);
    }

    /** What is no answer of the broker says nothing about the records. */
    private static boolean passes(KafkaException broker) {
        return broker instanceof RetriableException || !(broker instanceof ApiException);
    }

    private static @Nullable Throwable find(Throwable failed) {
        for (var each = failed; each != null; each = each.getCause())
            if (each instanceof NoViewException
                    || each instanceof MongoException
                    || each instanceof KafkaException) return each;
        return null;
    }
}
