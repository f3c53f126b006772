package engram.scheduler.place.model;

/**
 * Where something is chosen.
 *
 * @param id of the class, deck or learner; of the school itself for {@link Scope#SCHOOL}
 */
public record Place(String school, Scope scope, String id) {
    public static Place ofSchool(String school) {
        return new Place(school, Scope.SCHOOL, school);
    }

    public static Place of(Learner learner) {
        return new Place(learner.school(), Scope.LEARNER, learner.id());
    }

    /** The id of a document about the place: {@code school:scope:id}. */
    public String key() {
        return school + ':' + scope.word() + ':' + id;
    }
}
