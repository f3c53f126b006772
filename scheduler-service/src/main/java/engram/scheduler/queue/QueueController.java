package engram.scheduler.queue;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.Problem;
import engram.scheduler.queue.model.More;
import engram.scheduler.queue.model.StudyQueue;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The queue of a deck, for the caller. */
@Controller("/api/decks/{deck}/queue")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "study")
class QueueController {
    private final ReadQueue queues;
    private final QueueView view;
    private final Clock clock;

    QueueController(ReadQueue queues, QueueView view, Clock clock) {
        this.queues = queues;
        this.view = view;
        this.clock = clock;
    }

    /**
     * What there is to study now: due cards and some new ones (SPACED), or every card (FLASHCARDS).
     *
     * @param ahead days of which the cards are wanted before they are due
     * @param moreNew new cards beyond what today's limit leaves
     * @param moreReviews due cards beyond what today's limit leaves
     */
    @Get
    @Operation(operationId = "readQueue", summary = "What there is to study of a deck now")
    @ApiResponse(
            responseCode = "200",
            description = "The cards in the order of study",
            content = @Content(schema = @Schema(implementation = QueueV1.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such deck, or none that the caller can reach")
    HttpResponse<InputStream> read(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @QueryValue(defaultValue = "SPACED") QueueMode mode,
            @QueryValue(defaultValue = "0") @Min(0) @Max(30) int ahead,
            @QueryValue(defaultValue = "0") @Min(0) @Max(100) int moreNew,
            @QueryValue(defaultValue = "0") @Min(0) @Max(StudyQueue.DUE_AT_A_TIME) int moreReviews,
            @Parameter(hidden = true) Authentication authentication)
            throws IOException {
        var caller = Caller.of(authentication);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var wanted = new ReadQueue.Wanted(mode, ahead, new More(moreNew, moreReviews));
        var found =
                queues.of(caller, deck, wanted, now)
                        .orElseThrow(() -> Problem.notFound().refusal());
        return HttpResponse.ok(view.of(found, mode)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
