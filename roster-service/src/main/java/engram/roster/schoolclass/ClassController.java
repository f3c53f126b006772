package engram.roster.schoolclass;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.Problem;
import engram.roster.Page;
import engram.roster.Texts;
import engram.roster.schoolclass.model.Enrolment;
import engram.roster.schoolclass.model.JoinCode;
import engram.roster.schoolclass.model.SchoolClass;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classes as their people see them. */
@Controller("/api/classes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Classes")
class ClassController {
    private final ChangeClass changeClass;
    private final MyClasses myClasses;
    private final Seats seats;

    ClassController(ChangeClass changeClass, MyClasses myClasses, Seats seats) {
        this.changeClass = changeClass;
        this.myClasses = myClasses;
        this.seats = seats;
    }

    @Serdeable
    @Schema(name = "NewClass")
    record NewClass(
            @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name) {}

    @Serdeable
    @Schema(name = "ClassChange", description = "What is left out stays as it is")
    record ClassChange(
            @Nullable
                    @Schema(maxLength = 100)
                    @Size(min = 1, max = 100)
                    @Pattern(regexp = Texts.LINE, message = Texts.LINE_RULE)
                    String name,
            @Schema(description = "true: a new join code; the former one ends")
                    @Nullable Boolean newJoinCode,
            @Schema(description = "The join code before this one, which comes back")
                    @Nullable
                    @Size(min = 1, max = 64)
                    String joinCode,
            @Schema(description = "true: nobody joins by the code; false: more may")
                    @Nullable Boolean joiningPaused) {}

    @Needs(Right.OWN)
    @Get
    @Operation(operationId = "listClasses", summary = "The classes that I am in")
    Page<ClassView> listClasses(
            Authentication authentication,
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit) {
        var caller = Caller.of(authentication);
        var most = Page.limit(limit);
        var after = Page.after(cursor, "classes");
        var rest =
                myClasses.of(caller.school(), caller.person()).stream()
                        .filter(each -> each.schoolClass().id().compareTo(after) > 0)
                        .limit(most + 1L)
                        .toList();
        return Page.of("classes", rest, most, each -> each.schoolClass().id(), ClassView::of);
    }

    @Needs(Right.OWN)
    @Post
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createClass", summary = "Make a class; its maker teaches it")
    ClassView createClass(Authentication authentication, @Valid @Body NewClass body) {
        var caller = Caller.of(authentication);
        if (caller.role() == Caller.Role.LEARNER)
            throw Problem.forbidden("Only teachers make classes").refusal();
        var made = changeClass.create(caller.school(), body.name(), caller.person());
        return ClassView.of(made, Enrolment.Part.TEACHER);
    }

    @Needs(Right.SEE_CLASS)
    @Get("/{class}")
    @Operation(operationId = "getClass", summary = "One class")
    ClassView getClass(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE)
                    String classId) {
        return ClassView.of(seats.of(Caller.of(authentication), classId));
    }

    @Needs(Right.TEACH_CLASS)
    @Patch("/{class}")
    @Operation(
            operationId = "changeClass",
            summary = "Rename a class, change its join code, or pause joining")
    ClassView changeClass(
            Authentication authentication,
            @PathVariable("class") @Pattern(regexp = Id.GRAMMAR, message = Id.RULE) String classId,
            @Valid @Body ClassChange body) {
        var changed =
                Optional.of(seats.ofTeacher(Caller.of(authentication), classId).schoolClass());
        var name = body.name();
        if (name != null) changed = changed.flatMap(each -> renamed(each, name));
        if (Boolean.TRUE.equals(body.newJoinCode()))
            changed = changed.flatMap(changeClass::newJoinCode);
        else if (body.joinCode() != null) changed = changed.map(each -> takenBack(each, body));
        var paused = body.joiningPaused();
        if (paused != null)
            changed = changed.flatMap(each -> changeClass.pauseJoining(each, paused));
        return changed.map(each -> ClassView.of(each, Enrolment.Part.TEACHER))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    private SchoolClass takenBack(SchoolClass before, ClassChange body) {
        return changeClass
                .takeBack(before, JoinCode.typed(Objects.requireNonNull(body.joinCode())))
                .orElseThrow(() ->
                        Problem.invalid("joinCode", "is not the one that the class had before")
                                .refusal());
    }

    private Optional<SchoolClass> renamed(SchoolClass before, String name) {
        if (name.isBlank()) throw Problem.invalid("name", "must not be blank").refusal();
        return changeClass.rename(before, name);
    }
}
