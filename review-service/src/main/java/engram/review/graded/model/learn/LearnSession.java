package engram.review.graded.model.learn;

import engram.review.graded.model.answer.Answer;
import engram.review.graded.model.answer.Answered;
import engram.review.graded.model.answer.Given;
import engram.review.graded.model.answer.Verdict;
import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Reviews;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Material;
import engram.review.graded.model.question.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Learn: round after round, until every card is known. With right answers only it ends after at
 * most two questions a card.
 */
public sealed interface LearnSession {
    /** How many answered questions are kept, to reply again. */
    int RECENT = 20;

    Study study();

    /** When it ended, if it did. */
    Optional<Instant> ended();

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

    /** An answered question whose grade the learner may doubt: one with a typed answer. */
    default Optional<Answered> overridable(int number) {
        return answered(number)
                .filter(each -> each.question() instanceof Question.Written)
                .filter(each -> each.given().answer() instanceof Answer.Typed);
    }

    /**
     * Takes the learner's word on a typed answer; empty if there is none of that number.
     *
     * @param material the deck as it is now
     * @param starred the cards with the learner's star now
     */
    Optional<Change<LearnSession>> override(
            int number, boolean correct, Material material, Set<String> starred, Instant at);

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
         * @param material the deck as it is now: cards that it has lost drop out, new ones are
         *     taken in at the next round
         * @param starred the cards with the learner's star now
         */
        public Change<LearnSession> answer(Given given, Material material, Set<String> starred) {
            var verdict = Verdict.on(question, given.answer(), given.hint());
            var answered = new Answered(question, given, verdict, 1);
            return LearnStep.answered(this, answered, material, starred).goOn(Reviews.of(answered));
        }

        /** Ends the session before all is known. */
        public Change<LearnSession> finish(Instant at) {
            var ended = new Finished(study, options, cards, recent, wrong, endedRound, at, 1);
            return new Change<>(ended, List.of(ended.fact()));
        }

        @Override
        public Optional<Change<LearnSession>> override(
                int number, boolean correct, Material material, Set<String> starred, Instant at) {
            return overridable(number)
                    .map(answered ->
                            answered.verdict().correct() == correct
                                    ? new Change<>(this, List.of())
                                    : LearnOverride.of(answered, correct)
                                            .in(this, material, starred, at));
        }
    }

    /**
     * A session that ended.
     *
     * @param resultVersion grows with each grade that is overridden
     */
    record Finished(
            Study study,
            LearnOptions options,
            List<Learned> cards,
            List<Answered> recent,
            int wrong,
            @Nullable RoundSummary endedRound,
            Instant finishedAt,
            long resultVersion)
            implements LearnSession {
        public Finished {
            cards = List.copyOf(cards);
            recent = List.copyOf(recent);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.of(finishedAt);
        }

        @Override
        public Optional<Change<LearnSession>> override(
                int number, boolean correct, Material material, Set<String> starred, Instant at) {
            return overridable(number)
                    .map(answered ->
                            answered.verdict().correct() == correct
                                    ? new Change<>(this, List.of())
                                    : LearnOverride.of(answered, correct).in(this));
        }

        Fact fact() {
            return new Fact.Finished(
                    finishedAt,
                    new Fact.Result(
                            resultVersion, known(), cards.size(), null, wrong, null, false));
        }
    }

    /** Begins with the cards of the deck that the scope leaves; empty if it leaves none. */
    static Optional<Change<Open>> begin(
            Study study, LearnOptions options, Material material, Set<String> starred) {
        var wanted = new ArrayList<>(material.within(options.scope(), starred));
        if (wanted.isEmpty()) return Optional.empty();
        if (options.shuffle()) Collections.shuffle(wanted, new Random(study.seedFor(0)));
        var cards =
                wanted.stream().map(card -> Learned.unseen(card.id())).collect(Collectors.toList());
        var round = LearnRound.after(0, cards);
        var first =
                new LearnQuestions(options, material.asking())
                        .put(wanted.getFirst(), Level.NOT_SEEN, 1, study.seedFor(1));
        return Optional.of(
                new Change<>(
                        new Open(study, options, cards, round, first, null, List.of(), 0, null),
                        List.of(new Fact.Started())));
    }
}
