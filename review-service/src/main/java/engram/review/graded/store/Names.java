package engram.review.graded.store;

import engram.grading.ListRule;
import engram.grading.asking.Side;
import engram.review.graded.model.answer.Pace;
import engram.review.graded.model.learn.Level;
import engram.review.graded.model.question.AnswerWith;
import engram.review.graded.model.question.Kind;
import engram.review.log.model.Mode;
import java.util.function.Function;

/**
 * The names that constants have where they are stored and on topics. A constant can be renamed, its
 * name here cannot: sessions of years ago have it.
 */
final class Names {
    private Names() {}

    static String of(Mode mode) {
        return switch (mode) {
            case SPACED -> "SPACED";
            case FLASHCARDS -> "FLASHCARDS";
            case LEARN -> "LEARN";
            case TEST -> "TEST";
            case MATCHING -> "MATCHING";
        };
    }

    static String of(Kind kind) {
        return switch (kind) {
            case CHOICE -> "CHOICE";
            case TRUE_FALSE -> "TRUE_FALSE";
            case MATCHING -> "MATCHING";
            case WRITTEN -> "WRITTEN";
            case SELF_CHECK -> "SELF_CHECK";
        };
    }

    static String of(AnswerWith wanted) {
        return switch (wanted) {
            case BACK -> "BACK";
            case FRONT -> "FRONT";
            case BOTH -> "BOTH";
        };
    }

    static String of(Side side) {
        return switch (side) {
            case FRONT -> "FRONT";
            case BACK -> "BACK";
        };
    }

    static String of(Level level) {
        return switch (level) {
            case NOT_SEEN -> "NOT_SEEN";
            case RECOGNISED -> "RECOGNISED";
            case KNOWN -> "KNOWN";
        };
    }

    static String of(Pace pace) {
        return switch (pace) {
            case SLOW -> "SLOW";
            case FAST -> "FAST";
        };
    }

    static String of(ListRule rule) {
        return switch (rule) {
            case ANY -> "ANY";
            case ALL -> "ALL";
        };
    }

    static Mode mode(String name) {
        return named(name, Mode.values(), Names::of);
    }

    static Kind kind(String name) {
        return named(name, Kind.values(), Names::of);
    }

    static AnswerWith answerWith(String name) {
        return named(name, AnswerWith.values(), Names::of);
    }

    static Side side(String name) {
        return named(name, Side.values(), Names::of);
    }

    static Level level(String name) {
        return named(name, Level.values(), Names::of);
    }

    static Pace pace(String name) {
        return named(name, Pace.values(), Names::of);
    }

    static ListRule listRule(String name) {
        return named(name, ListRule.values(), Names::of);
    }

    private static <E> E named(String name, E[] constants, Function<E, String> names) {
        for (var each : constants) if (names.apply(each).equals(name)) return each;
        throw new IllegalStateException("a stored session has the unknown name " + name);
    }
}
