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
     * @param extraTime likewise; in percent
     * @param timeCounts likewise
     */
    @Serdeable
    @Schema(name = "MemberPerson")
    record Individual(
            String id,
            String name,
            @Nullable String email,
            @Nullable String userName,
            @Schema(
                            description =
                                    "By how many percent limits of time are longer for them; null"
                                            + " unless a teacher asks")
                    @Nullable Integer extraTime,
            @Schema(
                            description =
                                    "Whether how long they take to answer says something about"
                                            + " them; null unless a teacher asks")
                    @Nullable Boolean timeCounts) {}

    static MemberView of(Members.Member member, boolean forTeacher) {
        var person = member.person();
        return new MemberView(
                new Individual(
                        person.id(),
                        person.name(),
                        forTeacher ? person.email() : null,
                        forTeacher ? person.userName() : null,
                        forTeacher ? (Integer) person.extraTime() : null,
                        forTeacher ? (Boolean) person.timeCounts() : null),
                member.part());
    }
}
