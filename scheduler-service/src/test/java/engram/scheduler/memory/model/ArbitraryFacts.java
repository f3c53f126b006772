package engram.scheduler.memory.model;

import engram.fsrs.Rating;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Facts about one card: few ids and versions, so that corrections, undos and clashes of identity
 * are common.
 */
public final class ArbitraryFacts {
    private ArbitraryFacts() {}

    /** Answers, corrections and undos. */
    public static Arbitrary<List<CardFact>> facts() {
        return Arbitraries.frequencyOf(List.of(Tuple.of(4, answer()), Tuple.of(1, undo())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    static Arbitrary<List<CardFact>> answers() {
        return answer().list().ofMinSize(1).ofMaxSize(16);
    }

    private static Arbitrary<CardFact> answer() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Rating.class),
                        Arbitraries.integers().between(0, 120_000),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(StudyMode.class),
                        questions(),
                        Arbitraries.of(Pace.class).injectNull(0.7))
                .as((id, version, rating, minute, delay, mode, question, pace) -> {
                    var at = Facts.START.plusSeconds(60L * minute);
                    var receivedAt = at.plusSeconds(delay);
                    var answer =
                            Facts.answered(id, version, question, rating, at, receivedAt, mode);
                    var paced = pace == null ? answer : Facts.paced(answer, pace);
                    return minute % 5 == 0 ? Facts.retake(paced) : paced;
                });
    }

    private static Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(Question.Kind.class), Arbitraries.integers().between(2, 6))
                .as(Question::new);
    }

    static Arbitrary<List<CardFact>> provingNothing() {
        return Combinators.combine(
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.of(Question.Kind.TRUE_FALSE, Question.Kind.MATCHING),
                        Arbitraries.of(Rating.HARD, Rating.GOOD, Rating.EASY),
                        Arbitraries.integers().between(0, 200_000))
                .as((id, kind, rating, minute) ->
                        (CardFact)
                                Facts.asked(
                                        id, kind, rating, Facts.START.plusSeconds(60L * minute)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<CardFact> undo() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 120_000))
                .as((id, version, minute) ->
                        Facts.undone(id, version, Facts.START.plusSeconds(60L * minute)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
    }
}
