package engram.scheduler.why;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.Problem;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A memory of one card over HTTP. */
@Controller("/api/decks/{deck}/cards/{card}/memory")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "study")
class MemoryController {
    private final ReadMemory memories;
    private final MemoryView view;
    private final Clock clock;

    MemoryController(ReadMemory memories, MemoryView view, Clock clock) {
        this.memories = memories;
        this.view = view;
        this.clock = clock;
    }

    /**
     * What is known of a memory, and why the card is due when it is.
     *
     * @param learner a learner of a class that the caller teaches and that studies the deck; absent
     *     for the caller
     */
    @Get
    @Operation(operationId = "readCardMemory", summary = "Why a card is due when it is")
    @ApiResponse(responseCode = "200", description = "Its answers, its curve, and a sentence")
    @ApiResponse(
            responseCode = "404",
            description = "No such card, or none that the caller may know of",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    MemoryV1 read(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String card,
            @QueryValue @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id
                    @Nullable String learner,
            @Parameter(hidden = true) Authentication authentication) {
        var caller = Caller.of(authentication);
        return memories.of(caller, deck, card, learner)
                .map(found ->
                        view.of(
                                found,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                caller.zone()))
                .orElseThrow(() -> Problem.notFound().refusal());
    }
}
