package engram.access;

import engram.manners.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done, and what one must be to do it: the one list. Every route names the right that
 * it asks for with {@link Needs}. Whoever is nothing to a thing does not learn that it exists;
 * nothing of another school is ever anything to anybody.
 */
public enum Right {
    /** Answers without a sign-in. */
    OPEN,
    /** The caller's own, or what nobody has yet: whoever is signed in. */
    OWN,
    /** The secret of the deployment. */
    OPERATE,

    /** Read a deck, be asked its cards, mark and star them. Ends when the deck is deleted. */
    STUDY_DECK(Relation.OWNER, Relation.TEACHER, Relation.LEARNER),
    /** Have answers counted; also those that were given before the deck was deleted. */
    ANSWER_DECK(Relation.OWNER, Relation.TEACHER, Relation.LEARNER),
    EDIT_DECK(
            "Only the owner of a deck may change it",
            Set.of(Relation.OWNER),
            Set.of(Relation.TEACHER, Relation.LEARNER)),
    /** Bring a deleted deck back. */
    RESTORE_DECK(Relation.OWNER),
    ASSIGN_DECK(
            "The deck is not yours to assign",
            Set.of(Relation.OWNER, Relation.TEACHER),
            Set.of(Relation.LEARNER)),

    SEE_CLASS(Relation.TEACHER, Relation.LEARNER),
    TEACH_CLASS(
            "Only a teacher of the class may do this",
            Set.of(Relation.TEACHER),
            Set.of(Relation.LEARNER)),

    /** The memory of a learner, within a deck that their class studies. */
    SEE_MEMORY(Relation.SELF, Relation.TEACHER),

    /** Choose for a learner; who teaches them may look. */
    CHOOSE_FOR_LEARNER(
            "You may see this, but others decide it",
            Set.of(Relation.SELF),
            Set.of(Relation.TEACHER)),
    /** Choose for a whole school. */
    CHOOSE_FOR_SCHOOL(
            "You may see this, but others decide it",
            Set.of(Relation.ADMINISTRATOR),
            Set.of(Relation.TEACHER)),
    /** Choose for a class; who learns in it may look. */
    CHOOSE_FOR_CLASS(
            "You may see this, but others decide it",
            Set.of(Relation.TEACHER),
            Set.of(Relation.LEARNER)),
    /** Choose for a deck; who studies it may look. */
    CHOOSE_FOR_DECK(
            "You may see this, but others decide it",
            Set.of(Relation.OWNER),
            Set.of(Relation.TEACHER, Relation.LEARNER));

    private final @Nullable String forbidden;
    private final Set<Relation> may;
    private final Set<Relation> mayKnow;

    Right(Relation... may) {
        this(null, Set.of(may), Set.of());
    }

    Right(@Nullable String forbidden, Set<Relation> may, Set<Relation> mayKnow) {
        this.forbidden = forbidden;
        this.may = may.isEmpty() ? EnumSet.noneOf(Relation.class) : EnumSet.copyOf(may);
        this.mayKnow = mayKnow;
    }

    /** What the right says to somebody who is this to the thing; empty for nothing. */
    public Verdict of(Optional<Relation> relation) {
        if (relation.isEmpty()) return Verdict.HIDDEN;
        if (may.contains(relation.get())) return Verdict.ALLOWED;
        return mayKnow.contains(relation.get()) ? Verdict.FORBIDDEN : Verdict.HIDDEN;
    }

    /** Whether somebody who is this to the thing may do it. */
    public boolean allows(Relation relation) {
        return of(Optional.of(relation)) == Verdict.ALLOWED;
    }

    /** The refusal of somebody who may know of the thing, but not do this with it: 403. */
    public Problem.Refusal forbidden() {
        return Problem.forbidden(forbidden == null ? "Your role does not allow it" : forbidden)
                .refusal();
    }

    /**
     * Returns if it is allowed.
     *
     * @throws Problem.Refusal 403 or 404 if not
     */
    public void demand(Verdict verdict) {
        switch (verdict) {
            case ALLOWED -> {}
            case FORBIDDEN -> throw forbidden();
            case HIDDEN -> throw Problem.notFound().refusal();
        }
    }
}
