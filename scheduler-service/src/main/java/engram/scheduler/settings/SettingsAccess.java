package engram.scheduler.settings;

import engram.access.Caller;
import engram.access.Caller.Role;
import engram.access.Relation;
import engram.access.Right;
import engram.access.Rights;
import engram.access.Verdict;
import engram.inbox.Progress;
import engram.manners.Problem;
import engram.scheduler.groups.Groups;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who may see and who may change what is chosen at a place, or fitted for it. */
@Singleton
public final class SettingsAccess {
    private final Rights rights;
    private final Groups groups;
    private final Progress progress;

    SettingsAccess(Rights rights, Groups groups, Progress progress) {
        this.rights = rights;
        this.groups = groups;
        this.progress = progress;
    }

    /**
     * A place of the caller's school.
     *
     * @param scope a word of {@link Scope}
     * @throws Problem.Refusal if there is nothing there, or nothing that the caller may know of
     */
    public Place readable(Caller caller, String scope, String id) {
        var place = place(caller, scope, id);
        if (verdict(caller, place) == Verdict.HIDDEN) throw Problem.notFound().refusal();
        return place;
    }

    /**
     * A place that is the caller's to change.
     *
     * @throws Problem.Refusal as above, or if the caller may only see it
     */
    public Place changeable(Caller caller, String scope, String id) {
        var place = place(caller, scope, id);
        right(place).demand(verdict(caller, place));
        return place;
    }

    public boolean mayChange(Caller caller, Place place) {
        return verdict(caller, place) == Verdict.ALLOWED;
    }

    private static Place place(Caller caller, String scope, String id) {
        return Scope.of(scope)
                .map(each -> new Place(caller.school(), each, id))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private static Right right(Place place) {
        return switch (place.scope()) {
            case SCHOOL -> Right.CHOOSE_FOR_SCHOOL;
            case CLASS -> Right.CHOOSE_FOR_CLASS;
            case DECK -> Right.CHOOSE_FOR_DECK;
            case LEARNER -> Right.CHOOSE_FOR_LEARNER;
        };
    }

    private Verdict verdict(Caller caller, Place place) {
        var relation =
                switch (place.scope()) {
                    case SCHOOL -> toSchool(caller, place.id());
                    case CLASS -> rights.toClass(caller, place.id());
                    case DECK -> rights.toDeck(caller, place.id());
                    case LEARNER -> toLearner(caller, place.id());
                };
        return right(place).of(relation);
    }

    /** Teachers decide in a school that has no administrator to ask. */
    private Optional<Relation> toSchool(Caller caller, String id) {
        if (!id.equals(caller.school()) || caller.role() == Role.LEARNER) return Optional.empty();
        var decides = caller.role() == Role.ADMIN || !groups.hasAdministrator(caller.school());
        return Optional.of(decides ? Relation.ADMINISTRATOR : Relation.TEACHER);
    }

    /** Waits a moment for news of a learner who is not known. */
    private Optional<Relation> toLearner(Caller caller, String learner) {
        if (learner.equals(caller.person())) return Optional.of(Relation.SELF);
        return progress.await(() ->
                groups.teaches(caller.school(), caller.person(), learner)
                        ? Optional.of(Relation.TEACHER)
                        : Optional.empty());
    }
}
