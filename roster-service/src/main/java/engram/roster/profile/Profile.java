package engram.roster.profile;

import engram.roster.person.model.Person;
import engram.roster.person.model.Role;
import engram.roster.school.model.School;
import engram.roster.schoolclass.Seats;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.signin.Session;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people see of themselves. */
@Serdeable
@Schema(name = "Profile")
record Profile(Me person, Session.SchoolOf school, List<MyClass> classes) {

    @Serdeable
    @Schema(name = "Me")
    record Me(
            String id,
            String name,
            Role role,
            @Nullable String email,
            @Nullable String userName,
            @Schema(description = "Whether how long I take to answer says something about me")
                    boolean timeCounts) {}

    @Serdeable
    @Schema(name = "MyClass")
    record MyClass(String id, String name, Enrolment.Part role) {}

    static Profile of(Person person, School school, List<Seats.Seat> seats) {
        return new Profile(
                new Me(
                        person.id(),
                        person.name(),
                        person.role(),
                        person.email(),
                        person.userName(),
                        person.timeCounts()),
                new Session.SchoolOf(school.id(), school.name(), school.zone()),
                seats.stream()
                        .map(seat ->
                                new MyClass(
                                        seat.schoolClass().id(),
                                        seat.schoolClass().name(),
                                        seat.part()))
                        .toList());
    }
}
