package engram.scheduler.settings;

import engram.access.Access;
import engram.access.Caller;
import engram.access.Caller.Role;
import engram.manners.Problem;
import engram.inbox.Progress;
import engram.scheduler.groups.Groups;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who may see and who may change what is chosen at a place, or fitted for it. */
@Singleton
public final class SettingsAccess {
    private final Access access;
    private final Groups groups;
    private final Progress progress;

    SettingsAccess(Access access, Groups groups, Progress progress) {
        this.access = access;
        this.groups = groups;
        this.progress = progress;
    }

    /** What a caller may do at a place. */
    public enum Standing {
        READ,
        CHANGE
    }

    /**
     * A place of the caller's school.
     *
     * @param scope a word of {@link Scope}
     * @throws Problem.Refusal if there is nothing there, or nothing that the caller may know of
     */
    public Place readable(Caller caller, String scope, String id) {
        var place = place(caller, scope, id);
        var _ = standing(caller, place).orElseThrow(() -> Problem.notFound().refusal());
        return place;
    }

    /**
     * A place that is the caller's to change.
     *
     * @throws Problem.Refusal as above, or if the caller may only see it
     */
    public Place changeable(Caller caller, String scope, String id) {
        var place = readable(caller, scope, id);
        if (!mayChange(caller, place))
            throw Problem.forbidden("You may see this, but others decide it").refusal();
        return place;
    }

    public boolean mayChange(Caller caller, Place place) {
        return standing(caller, place).filter(Standing.CHANGE::equals).isPresent();
    }

    private static Place place(Caller caller, String scope, String id) {
        return Scope.of(scope)
                .map(each -> new Place(caller.school(), each, id))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    /** Waits a moment for news of a class, deck or learner that is not known. */
    private Optional<Standing> standing(Caller caller, Place place) {
        return switch (place.scope()) {
            case SCHOOL -> atSchool(caller, place.id());
            case CLASS -> progress.await(() -> inClass(caller, place.id()));
            case DECK -> progress.await(() -> atDeck(caller, place.id()));
            case LEARNER ->
                    place.id().equals(caller.person())
                            ? Optional.of(Standing.CHANGE)
                            : progress.await(() -> asTeacher(caller, place.id()));
        };
    }

    /** Teachers decide in a school that has no administrator to ask. */
    private Optional<Standing> atSchool(Caller caller, String id) {
        if (!id.equals(caller.school()) || caller.role() == Role.LEARNER) return Optional.empty();
        boolean decides = caller.role() == Role.ADMIN || !groups.hasAdministrator(caller.school());
        return Optional.of(decides ? Standing.CHANGE : Standing.READ);
    }

    private Optional<Standing> inClass(Caller caller, String id) {
        return access.enrolment(caller.school(), id, caller.person())
                .map(enrolment ->
                        enrolment.role() == Role.TEACHER ? Standing.CHANGE : Standing.READ);
    }

    private Optional<Standing> atDeck(Caller caller, String id) {
        return access.reach(caller.school(), caller.person(), id)
                .map(reach -> reach == Access.Reach.OWNER ? Standing.CHANGE : Standing.READ);
    }

    private Optional<Standing> asTeacher(Caller caller, String learner) {
        return groups.teaches(caller.school(), caller.person(), learner)
                ? Optional.of(Standing.READ)
                : Optional.empty();
    }
}
