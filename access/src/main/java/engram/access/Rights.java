package engram.access;

import engram.inbox.Progress;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who may do what: what a caller is to a thing, by what this replica knows of decks, classes and
 * assignments, and what the {@link Right} says to that. A caller who is nothing to a thing may have
 * become something a moment ago: the answer waits for news, for up to 2 s.
 */
@Singleton
public final class Rights {
    private final Access access;
    private final Progress progress;

    Rights(Access access, Progress progress) {
        this.access = access;
        this.progress = progress;
    }

    /** What the caller is to a deck that is not deleted. */
    public Optional<Relation> toDeck(Caller caller, String deck) {
        return progress.await(() -> access.relation(caller.school(), caller.person(), deck));
    }

    /** What the caller is in a class. */
    public Optional<Relation> toClass(Caller caller, String classId) {
        return progress.await(() ->
                access.enrolment(caller.school(), classId, caller.person())
                        .map(Access.Enrolment::relation));
    }

    /** Whether the caller may do this with a deck that is not deleted. */
    public Verdict onDeck(Right right, Caller caller, String deck) {
        return right.of(toDeck(caller, deck));
    }

    /** What the caller is to a deck that is not deleted, if they may do this with it. */
    public Optional<Relation> allowed(Right right, Caller caller, String deck) {
        return toDeck(caller, deck).filter(right::allows);
    }

    /** Whether the caller may do this with a class. */
    public Verdict inClass(Right right, Caller caller, String classId) {
        return right.of(toClass(caller, classId));
    }

    /**
     * Whether the caller may see a learner's memory of a deck: it is their own, and they study it;
     * or they teach a class that studies the deck and that the learner is in.
     */
    public Verdict onMemory(Caller caller, String learner, String deck) {
        return Right.SEE_MEMORY.of(progress.await(() -> toMemory(caller, learner, deck)));
    }

    private Optional<Relation> toMemory(Caller caller, String learner, String deck) {
        var school = caller.school();
        if (learner.equals(caller.person()))
            return access.relation(school, learner, deck).map(_ -> Relation.SELF);
        return access.assignmentsOf(school, deck).stream()
                .map(Access.Assignment::classId)
                .filter(each ->
                        is(Relation.TEACHER, school, each, caller.person())
                                && is(Relation.LEARNER, school, each, learner))
                .findFirst()
                .map(_ -> Relation.TEACHER);
    }

    private boolean is(Relation relation, String school, String classId, String person) {
        return access.enrolment(school, classId, person)
                .map(Access.Enrolment::relation)
                .filter(relation::equals)
                .isPresent();
    }
}
