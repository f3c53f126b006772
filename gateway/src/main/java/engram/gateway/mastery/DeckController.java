package engram.gateway.mastery;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.gateway.door.Forwarder;
import engram.gateway.door.model.Service;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decks as their owner service knows them, with what the caller knows of them. */
@Controller("/api/decks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "decks")
class DeckController {
    private final Forwarder forwarder;
    private final Overviews overviews;
    private final ObjectMapper json;

    DeckController(Forwarder forwarder, Overviews overviews, ObjectMapper json) {
        this.forwarder = forwarder;
        this.overviews = overviews;
        this.json = json;
    }

    @Needs(Right.OWN)
    @Get
    @Operation(
            operationId = "listDecks",
            summary = "The decks that the caller can reach, with what they know of them")
    @ApiResponse(
            responseCode = "200",
            description = "A page of decks",
            content = @Content(schema = @Schema(implementation = StudiedDeck.Page.class)))
    HttpResponse<?> list(
            @Parameter(hidden = true) HttpRequest<?> request,
            Authentication authentication,
            @Parameter(description = "Words that the title or a tag has") @QueryValue
                    @Nullable String q,
            @Parameter(description = "A tag that the deck has, whatever its case") @QueryValue
                    @Nullable String tag,
            @QueryValue @Nullable @Min(1) @Max(200) Integer limit,
            @QueryValue @Nullable String cursor)
            throws IOException {
        var answer = forwarder.read(Service.DECK, request);
        if (!answer.succeeded()) return answer.toResponse();
        var page = DeckJson.read(json, answer.body());
        var decks = DeckJson.items(page);
        var known = overviews.of(Caller.of(authentication), DeckJson.ids(decks));
        for (var deck : decks) DeckJson.add(deck, known);
        return answer.toResponse(page);
    }

    @Needs(Right.STUDY_DECK)
    @Get("/{deck}")
    @Operation(operationId = "readDeck", summary = "A deck, with what the caller knows of it")
    @ApiResponse(
            responseCode = "200",
            description = "The deck; its ETag is the version that a change has to name",
            content = @Content(schema = @Schema(implementation = StudiedDeck.class)))
    @ApiResponse(responseCode = "404", description = "No deck that the caller can reach")
    HttpResponse<?> read(
            @Parameter(hidden = true) HttpRequest<?> request,
            Authentication authentication,
            String deck)
            throws IOException {
        var answer = forwarder.read(Service.DECK, request);
        if (!answer.succeeded()) return answer.toResponse();
        Map<String, Object> body = DeckJson.read(json, answer.body());
        DeckJson.add(body, overviews.of(Caller.of(authentication), List.of(deck)));
        return answer.toResponse(body);
    }
}
