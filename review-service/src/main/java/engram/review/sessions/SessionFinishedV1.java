package engram.review.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.outbox.FactTopic;
import engram.outbox.Message;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code SessionFinished} record, as contract/schemas/SessionFinished.json has it.
 * Of several about one session, the earliest time and the result of the highest version count.
 *
 * @param result what a graded session came to; absent for others, and for one that was given up
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionFinishedV1(
        String session, String school, String learner, Instant at, @Nullable Result result) {
    public static final String TOPIC = "review.sessions.v1";
    static final FactTopic SESSIONS = new FactTopic(TOPIC);
    private static final long FIRST = 1;

    /**
     * What a graded session came to.
     *
     * @param version grows with each change of the result, from 1
     * @param right cards known in Learn, questions in a Test, pairs in Matching
     * @param selfMarked self-checks of a Test that the learner marked
     * @param wrong wrong answers in Learn, wrong pairs in Matching
     * @param timeMs from start to end; in Matching with a second for each wrong pair
     * @param counts whether the class table shows it
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            long version,
            String deck,
            String mode,
            int right,
            int questions,
            @Nullable Integer selfMarked,
            @Nullable Integer wrong,
            @Nullable Long timeMs,
            boolean counts) {}

    static SessionFinishedV1 selfRated(String school, String learner, String session, Instant at) {
        return new SessionFinishedV1(session, school, learner, at, null);
    }

    public Message toMessage(ObjectMapper json) {
        var version = result == null ? FIRST : result.version();
        return SESSIONS.fact(
                json,
                List.of(school, learner),
                List.of(session, "finished", Long.toString(version)),
                "SessionFinished",
                version,
                at,
                this);
    }
}
