package engram.gateway.classroom;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The class table of a deck. */
@Controller("/api/classes/{class}/decks/{deck}/progress")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "class table")
final class ProgressController {
    private final TableAccess access;
    private final Rows rows;

    ProgressController(TableAccess access, Rows rows) {
        this.access = access;
        this.rows = rows;
    }

    /**
     * The lines of the table.
     *
     * @param items every learner of the class, by name
     * @param next always null: the table is one page
     */
    @Serdeable
    @Schema(name = "ProgressRows")
    record ProgressRows(List<ProgressRow> items, @Nullable String next) {}

    @Needs(Right.TEACH_CLASS)
    @Get
    @Operation(operationId = "readProgress", summary = "How each learner of a class knows a deck")
    @ApiResponse(responseCode = "200", description = "One line for each learner, by name")
    @ApiResponse(responseCode = "403", description = "The caller is a learner of the class")
    @ApiResponse(responseCode = "404", description = "No such class or deck for the caller")
    ProgressRows read(
            Authentication authentication, @PathVariable("class") String classId, String deck) {
        var caller = Caller.of(authentication);
        access.requireTeacher(caller, classId);
        access.requireAssigned(caller, classId, deck);
        return new ProgressRows(
                rows.all(new Rows.Table(caller.school(), classId, deck, caller.zone())), null);
    }
}
