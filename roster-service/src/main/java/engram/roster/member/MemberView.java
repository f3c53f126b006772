package engram.roster.member;

import engram.roster.schoolclass.model.Enrolment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a class, as others of the class see them. */
@Serdeable
@Schema(name = "Member")
record MemberView(Individual person, Enrolment.Part role) {

    /**
     * A person.
     *
     * @param email for teachers of the class; null for others, or if there is none
     * @param userName likewise
     */
    @Serdeable
    @Schema(name = "MemberPerson")
    record Individual(String id, String name, @Nullable String email, @Nullable String userName) {}

    static MemberView of(Members.Member member, boolean withLogins) {
        var person = member.person();
        return new MemberView(
                new Individual(
                        person.id(),
                        person.name(),
                        withLogins ? person.email() : null,
                        withLogins ? person.userName() : null),
                member.part());
    }
}
