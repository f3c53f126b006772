package engram.review.graded;

import engram.outbox.Message;
import engram.review.graded.model.GradedSession;
import engram.review.graded.model.answer.Tempo;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Moment;
import engram.review.graded.model.fact.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Graded sessions: state, answers and the facts about them change in one conditional write, and the
 * facts are published from there. Finished ones are kept.
 */
public interface Sessions {

    /**
     * A session as it was read, to be replaced by a next one.
     *
     * @param untold records that are not published yet
     * @param typed the times of its newest typed answers
     */
    record Stored(GradedSession session, long version, List<Message> untold, List<Typed> typed) {
        public Stored {
            untold = List.copyOf(untold);
            typed = List.copyOf(typed);
        }
    }

    /** A learner's best round of Matching in a deck. */
    record Best(int wrong, long timeMs) {}

    Optional<Stored> find(String school, String learner, String session);

    /** Stores a new session; false if its id is taken. */
    boolean insert(Change<GradedSession> begun, Moment moment);

    /** Stores the next state with what there is to tell; false if another write came first. */
    boolean replace(Stored read, Change<GradedSession> change, Moment moment);

    /** A learner's unfinished sessions of a deck, the newest first. */
    List<GradedSession> open(String school, String learner, String deck);

    /** The open sessions of a learner but the {@code kept} that were changed last, by their ids. */
    List<String> abandoned(String school, String learner, int kept);

    /** The fewest mistakes, and then the least time, of the rounds that count. */
    Optional<Best> best(String school, String learner, String deck);

    /** Quizzes that nobody submitted before their time was over. */
    List<Stored> due(Instant now, int most);

    /** How quickly a learner types, from the newest answers of whichever sessions. */
    Tempo tempo(String school, String learner);
}
