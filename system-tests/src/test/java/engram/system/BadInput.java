package engram.system;

/**
 * What the tests of bad input share: a school to send it to. What is sent by mistake or in malice
 * is refused with a problem document, and nothing of it is stored.
 */
final class BadInput {
    static final TestSchool SCHOOL = TestSchool.on(RunningPlatform.shared());
    static final String DECK = SCHOOL.assignedDeck("Bad input", Seed.cards());
    static final TestSchool.Learner LEARNER = SCHOOL.learner("clumsy");

    private BadInput() {}

    /** How many decks the teacher has; a refused import or creation leaves it as it is. */
    static int decksOfTeacher() {
        return SCHOOL.teacher().get("/api/decks").ok().get("items").size();
    }
}
