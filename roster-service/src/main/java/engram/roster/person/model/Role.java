package engram.roster.person.model;

/** What a person is in their school. */
public enum Role {
    LEARNER,
    TEACHER,
    ADMIN
}
