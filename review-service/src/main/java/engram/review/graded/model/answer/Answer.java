package engram.review.graded.model.answer;

import java.util.List;

/** What a learner answered. */
public sealed interface Answer {

    /** That they do not know; to any kind of question but pairs. */
    record DontKnow() implements Answer {}

    /**
     * A typed text, to a written question or before a self-check.
     *
     * @param text may be blank
     */
    record Typed(String text) implements Answer {}

    /** The position of an option. */
    record Chosen(int option) implements Answer {}

    /** Whether the statement is the answer. */
    record Judged(boolean truth) implements Answer {}

    /** The pairs made so far, a prompt and an answer at most once each. */
    record Paired(List<Made> pairs) implements Answer {
        public Paired {
            pairs = List.copyOf(pairs);
        }
    }

    /** Places of a prompt and of the answer given to it. */
    record Made(int prompt, int answer) {}

    /**
     * What a learner makes of their recall, once they see the answer.
     *
     * @param text what they had typed before
     * @param ticks one for each line
     * @param rating 1 Again to 4 Easy
     */
    record Checked(String text, List<Boolean> ticks, int rating) implements Answer {
        public Checked {
            ticks = List.copyOf(ticks);
        }
    }
}
