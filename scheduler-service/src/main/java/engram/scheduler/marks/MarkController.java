package engram.scheduler.marks;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.access.Caller;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.scheduler.marks.model.MarkChange;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A learner's marks over HTTP. */
@Controller("/api/decks/{deck}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "study")
class MarkController {
    private final MarkCard marks;
    private final Clock clock;

    MarkController(MarkCard marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * The cards that bear a mark or are leeches, all on one page.
     *
     * @param next always null
     */
    @Serdeable
    @JsonInclude
    @Schema(name = "Marks")
    record MarksV1(List<MarkV1> items, @Nullable String next) {}

    /**
     * What to change; what is absent stays as it is.
     *
     * @param suspended true: not to be asked until further notice; false: to be asked, though it be
     *     a leech
     * @param buried true: not to be asked until the learner's next day begins
     * @param flag 1 to 7; 0 for none
     */
    @Serdeable
    @Schema(name = "MarkChange")
    record ChangeV1(
            @Nullable Boolean suspended,
            @Nullable Boolean buried,
            @Nullable @Min(0) @Max(7) Integer flag) {}

    /** The cards that the caller has marked, and those that were forgotten too often. */
    @Get("/marks")
    @Operation(operationId = "readMarks", summary = "My marks in a deck, and my leeches")
    @ApiResponse(responseCode = "200", description = "In the deck's order")
    @ApiResponse(
            responseCode = "404",
            description = "No such deck, or none that the caller can reach",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    MarksV1 read(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(hidden = true) Authentication authentication) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return marks.read(Caller.of(authentication), deck, now)
                .map(items -> new MarksV1(items, null))
                .orElseThrow(() -> Problem.notFound().refusal());
    }

    /** Suspends, buries or flags a card for the caller, or takes that back. */
    @Patch("/cards/{card}/mark")
    @Operation(operationId = "changeMark", summary = "Suspend, bury or flag a card for me")
    @ApiResponse(responseCode = "200", description = "The mark as it is now")
    @MayRefuse
    MarkV1 change(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String card,
            @Valid @Body ChangeV1 body,
            @Parameter(hidden = true) Authentication authentication) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var change = new MarkChange(body.suspended(), body.buried(), body.flag());
        return marks.change(Caller.of(authentication), deck, card, change, now)
                .orElseThrow(() -> Problem.notFound().refusal());
    }
}
