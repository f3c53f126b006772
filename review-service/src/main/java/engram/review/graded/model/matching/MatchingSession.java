package engram.review.graded.model.matching;

import engram.review.graded.model.fact.Change;
import engram.review.graded.model.fact.Fact;
import engram.review.graded.model.fact.Study;
import engram.review.graded.model.question.Material;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A round of Matching: tiles are turned into pairs, as quickly as can be without mistakes. */
public sealed interface MatchingSession {
    /** What a wrong pair costs. */
    Duration PENALTY = Duration.ofSeconds(1);

    /** How many attempts are kept, to reply again. */
    int RECENT = 50;

    /** How many wrong pairs are kept, to show them in the end. */
    int MOST_CONFUSED = 50;

    Study study();

    /** When it ended, if it did. */
    Optional<Instant> ended();

    MatchingOptions options();

    Board board();

    /** The positions of the pairs that were found. */
    List<Integer> matched();

    List<Attempt> recent();

    int wrong();

    List<Confused> confused();

    default Optional<Attempt> attempt(int number) {
        return recent().stream().filter(each -> each.number() == number).findFirst();
    }

    /** Two tiles that were put together. */
    record Attempt(int number, int first, int second, boolean correct, Instant at) {}

    /** Two texts that were put together wrongly. */
    record Confused(String prompt, String answer) {}

    /**
     * A round under way.
     *
     * @param number of the attempt that comes next, from 1
     */
    record Open(
            Study study,
            MatchingOptions options,
            Board board,
            List<Integer> matched,
            int number,
            List<Attempt> recent,
            int wrong,
            List<Confused> confused)
            implements MatchingSession {
        public Open {
            matched = List.copyOf(matched);
            recent = List.copyOf(recent);
            confused = List.copyOf(confused);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.empty();
        }

        /** Since when the learner looks for the next pair. */
        public Instant since() {
            return recent.isEmpty() ? study.startedAt() : recent.getLast().at();
        }

        public boolean isMatched(int tile) {
            return matched.contains(board.tiles().get(tile).pair());
        }

        /** Puts two tiles together, neither of them matched; the last pair ends the round. */
        public Change<MatchingSession> match(int first, int second, Instant at, int responseMs) {
            return MatchingStep.of(this, first, second, at, responseMs).take();
        }

        /** Ends the round without a result. */
        public Change<MatchingSession> giveUp(Instant at) {
            var ended =
                    new Finished(
                            study, options, board, matched, recent, wrong, confused, at, null,
                            false);
            return new Change<>(ended, List.of(new Fact.Finished(at, null)));
        }
    }

    /**
     * A round that ended.
     *
     * @param timeMs with the penalties; null if it was untimed or given up
     * @param counts whether it may be a best
     */
    record Finished(
            Study study,
            MatchingOptions options,
            Board board,
            List<Integer> matched,
            List<Attempt> recent,
            int wrong,
            List<Confused> confused,
            Instant finishedAt,
            @Nullable Long timeMs,
            boolean counts)
            implements MatchingSession {
        public Finished {
            matched = List.copyOf(matched);
            recent = List.copyOf(recent);
            confused = List.copyOf(confused);
        }

        @Override
        public Optional<Instant> ended() {
            return Optional.of(finishedAt);
        }

        /** Whether every pair was found. */
        public boolean isComplete() {
            return matched.size() == board.pairs().size();
        }
    }

    /** Begins with the tiles on the table; empty if the cards make no two pairs. */
    static Optional<Change<Open>> begin(
            Study study, MatchingOptions options, Material material, Set<String> starred) {
        return Board.deal(options, material, starred, study)
                .map(board ->
                        new Change<>(
                                new Open(
                                        study, options, board, List.of(), 1, List.of(), 0,
                                        List.of()),
                                List.of(new Fact.Started())));
    }

    /** The list with one more, without what is older than the newest {@code most}. */
    static <T> List<T> newest(List<T> before, T one, int most) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
