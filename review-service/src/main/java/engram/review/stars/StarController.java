package engram.review.stars;

import static io.micronaut.security.rules.SecurityRule.IS_AUTHENTICATED;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.review.result.Responses;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A learner's stars over HTTP. */
@Controller("/api/decks/{deck}")
@Secured(IS_AUTHENTICATED)
@Tag(name = "stars")
class StarController {
    private final StarCard star;

    StarController(StarCard star) {
        this.star = star;
    }

    /**
     * The ids of the starred cards, all on one page.
     *
     * @param next always null
     */
    @Serdeable
    @Schema(name = "StarredCards")
    record Starred(List<String> items, @Nullable String next) {}

    @Needs(Right.STUDY_DECK)
    @Get("/stars")
    @Operation(operationId = "starredCards", summary = "The cards with the caller's star")
    @ApiResponse(
            responseCode = "200",
            description = "Their ids",
            content = @Content(schema = @Schema(implementation = Starred.class)))
    @MayRefuse
    HttpResponse<?> stars(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(hidden = true) Authentication caller) {
        return Responses.of(
                star.starred(Caller.of(caller), deck).map(cards -> new Starred(cards, null)));
    }

    @Needs(Right.STUDY_DECK)
    @Put("/cards/{card}/star")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "starCard", summary = "Give a card the caller's star")
    @ApiResponse(responseCode = "204", description = "It has the star", content = @Content)
    @MayRefuse
    HttpResponse<?> add(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String card,
            @Parameter(hidden = true) Authentication caller) {
        return Responses.noContent(star.add(Caller.of(caller), deck, card));
    }

    @Needs(Right.STUDY_DECK)
    @Delete("/cards/{card}/star")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unstarCard", summary = "Take the caller's star from a card")
    @ApiResponse(responseCode = "204", description = "It has no star", content = @Content)
    @MayRefuse
    HttpResponse<?> remove(
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String deck,
            @Parameter(schema = @Schema(pattern = Id.GRAMMAR)) @Id String card,
            @Parameter(hidden = true) Authentication caller) {
        return Responses.noContent(star.remove(Caller.of(caller), deck, card));
    }
}
