package engram.review.graded.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Learn: round after round, until every card is known. With right answers only it ends after at
 * most two questions a card.
 */
public sealed interface LearnSession extends GradedSession {
    /** How many answered questions are kept, to reply again. */
    int RECENT = 50;

    LearnOptions options();

    List<Learned> cards();

    /** The questions answered last, the newest last. */
    List<Answered> recent();

    /** How many answers were wrong. */
    int wrong();

    /** The round that has just ended, if one has. */
    @Nullable RoundSummary endedRound();

    default int known() {
        return (int) cards().stream().filter(Learned::isKnown).count();
    }

    default int recognised() {
        return (int) cards().stream().filter(card -> card.level() == Level.RECOGNISED).count();
    }

    default int missed() {
        return (int) cards().stream().filter(Learned::wasMissed).count();
    }

    /** An answered question, if it is one of the recent ones. */
    default Optional<Answered> answered(int number) {
        return recent().stream().filter(each -> each.question().number() == number).findFirst();
    }

    /**
     * A session that goes on.
     *
     * @param revealed what had been typed when the answer to the current self-check was shown; null
     *     while it is hidden
     */
    record Open(
            Study study,
            LearnOptions options,
            List<Learned> cards,
            LearnRound round,
            Question question,
            @Nullable String revealed,
            List<Answered> recent,
            int wrong,
            @Nullable RoundSummary endedRound)
            implements LearnSession {
        public Open {
            cards = List.copyOf(cards);
            recent = List.copyOf(recent);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.empty();
        }

        /** Shows the answer to the current self-check. */
        public Open reveal(String typed) {
            return new Open(
                    study, options, cards, round, question, typed, recent, wrong, endedRound);
        }

        /**
         * Answers the current question and puts the next one, or ends the session with it.
         *
         * @param material the deck as it is now: cards that it has lost drop out
         */
        public Change<LearnSession> answer(Given given, Material material) {
            return LearnStep.of(this, given, material).take();
        }

        /** Ends the session before all is known. */
        public Change<LearnSession> finish(Instant at) {
            return Finished.of(this, cards, recent, wrong, endedRound, at, List.of());
        }
    }

    /** A session that ended. */
    record Finished(
            Study study,
            LearnOptions options,
            List<Learned> cards,
            List<Answered> recent,
            int wrong,
            @Nullable RoundSummary endedRound,
            Instant finishedAt)
            implements LearnSession {
        public Finished {
            cards = List.copyOf(cards);
            recent = List.copyOf(recent);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.of(finishedAt);
        }

        static Change<LearnSession> of(
                Open open,
                List<Learned> cards,
                List<Answered> recent,
                int wrong,
                @Nullable RoundSummary round,
                Instant at,
                List<Fact> before) {
            var ended = new Finished(open.study(), open.options(), cards, recent, wrong, round, at);
            var facts = new ArrayList<>(before);
            facts.add(
                    new Fact.Finished(
                            at,
                            new Fact.Result(
                                    1, ended.known(), cards.size(), null, wrong, null, false)));
            return new Change<>(ended, facts);
        }
    }

    /** Begins with the cards of the deck that the scope leaves; empty if it leaves none. */
    static Optional<Change<LearnSession>> begin(
            Study study, LearnOptions options, Material material, java.util.Set<String> starred) {
        var wanted = new ArrayList<>(material.within(options.scope(), starred));
        if (wanted.isEmpty()) return Optional.empty();
        if (options.shuffle()) java.util.Collections.shuffle(wanted, new Random(study.seedFor(0)));
        var cards =
                wanted.stream().map(card -> Learned.unseen(card.id())).collect(Collectors.toList());
        var round = LearnRound.after(0, cards);
        var first =
                new LearnQuestions(options, new Asking(material))
                        .put(wanted.getFirst(), Level.NOT_SEEN, 1, study.seedFor(1));
        return Optional.of(
                new Change<>(
                        new Open(study, options, cards, round, first, null, List.of(), 0, null),
                        List.of(new Fact.Started())));
    }
}
