package engram.scheduler.memory;

import engram.scheduler.memory.model.Question;
import engram.scheduler.memory.model.StudyMode;

/**
 * What stands for modes and kinds of questions in stored facts: a byte, whatever the order of the
 * constants. A new constant gets a new code, and no code is ever given twice.
 */
final class FactCodes {
    private FactCodes() {}

    static byte of(StudyMode mode) {
        return switch (mode) {
            case SPACED -> 0;
            case FLASHCARDS -> 1;
            case LEARN -> 2;
            case TEST -> 3;
            case MATCHING -> 4;
        };
    }

    static byte of(Question.Kind kind) {
        return switch (kind) {
            case SELF_RATED -> 0;
            case SELF_CHECK -> 1;
            case WRITTEN -> 2;
            case CHOICE -> 3;
            case TRUE_FALSE -> 4;
            case MATCHING -> 5;
        };
    }

    /**
     * The mode of a code.
     *
     * @throws IllegalStateException if it is none
     */
    static StudyMode mode(byte code) {
        return switch (code) {
            case 0 -> StudyMode.SPACED;
            case 1 -> StudyMode.FLASHCARDS;
            case 2 -> StudyMode.LEARN;
            case 3 -> StudyMode.TEST;
            case 4 -> StudyMode.MATCHING;
            default -> throw new IllegalStateException("Facts with the unknown mode " + code);
        };
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalStateException if it is none
     */
    static Question.Kind kind(byte code) {
        return switch (code) {
            case 0 -> Question.Kind.SELF_RATED;
            case 1 -> Question.Kind.SELF_CHECK;
            case 2 -> Question.Kind.WRITTEN;
            case 3 -> Question.Kind.CHOICE;
            case 4 -> Question.Kind.TRUE_FALSE;
            case 5 -> Question.Kind.MATCHING;
            default -> throw new IllegalStateException("Facts with the unknown kind " + code);
        };
    }
}
