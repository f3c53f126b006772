package engram.roster.schoolclass;

import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.SchoolClass;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class as one of its people sees it.
 *
 * @param role what the caller is in it
 * @param joinCode for its teachers; null for others
 * @param joiningPausedAt for its teachers; null for others, and while people may join
 */
@Serdeable
@Schema(name = "Class")
public record ClassView(
        String id,
        String name,
        @Schema(description = "What the caller is in the class") Enrolment.Part role,
        @Schema(description = "What others join by; only its teachers see it")
                @Nullable String joinCode,
        @Schema(description = "Since when nobody joins by the code; only its teachers see it")
                @Nullable Instant joiningPausedAt) {

    public static ClassView of(Seats.Seat seat) {
        return of(seat.schoolClass(), seat.part());
    }

    public static ClassView of(SchoolClass schoolClass, Enrolment.Part part) {
        return new ClassView(
                schoolClass.id(),
                schoolClass.name(),
                part,
                part == Enrolment.Part.TEACHER ? schoolClass.joinCode().value() : null,
                part == Enrolment.Part.TEACHER ? schoolClass.joiningPausedAt() : null);
    }
}
