package engram.scheduler.memory.model;

/** The way of studying in which an answer was given. */
public enum StudyMode {
    SPACED,
    FLASHCARDS,
    LEARN,
    TEST,
    MATCHING
}
