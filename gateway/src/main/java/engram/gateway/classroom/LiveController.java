package engram.gateway.classroom;

import engram.access.Caller;
import engram.manners.Problem;
import engram.gateway.door.ClientAddresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Date;
import org.reactivestreams.Publisher;

/** The rows of a class table as they change. */
@Controller("/api/classes/{class}/live")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "class table")
final class LiveController {
    private final TableAccess access;
    private final LiveRows live;
    private final ClientAddresses addresses;

    LiveController(TableAccess access, LiveRows live, ClientAddresses addresses) {
        this.access = access;
        this.live = live;
        this.addresses = addresses;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(
            operationId = "watchProgress",
            summary = "Server-sent events: a row whenever it changes",
            description =
                    "Events named row carry {deck, row}. Nothing is replayed: whoever connects"
                            + " again reads the table again. The stream ends with the token.")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM,
                            schema = @Schema(implementation = LiveRow.class)))
    @ApiResponse(responseCode = "403", description = "The caller is a learner of the class")
    @ApiResponse(responseCode = "404", description = "No such class for the caller")
    @ApiResponse(responseCode = "429", description = "The caller, or their address, has too many")
    @ApiResponse(responseCode = "503", description = "There are too many of all together")
    HttpResponse<Publisher<Event<?>>> watch(
            Authentication authentication,
            HttpRequest<?> request,
            @PathVariable("class") String classId) {
        var caller = Caller.of(authentication);
        access.requireTeacher(caller, classId);
        var until = expiryOf(authentication);
        return switch (live.watch(caller, addresses.of(request), classId, until)) {
            case LiveRows.Watch.Open(var events) ->
                    HttpResponse.<Publisher<Event<?>>>ok(events).header("X-Accel-Buffering", "no");
            case LiveRows.Watch.TooManyOfOne() ->
                    throw Problem.tooManyRequests("Too many pages are open; close some").refusal();
            case LiveRows.Watch.TooMany() ->
                    throw Problem.unavailable("Too many pages are open; try again in a moment")
                            .refusal();
        };
    }

    private static Instant expiryOf(Authentication authentication) {
        return switch (authentication.getAttributes().get("exp")) {
            case Date date -> date.toInstant();
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case null, default -> throw new IllegalStateException("a verified token has no exp");
        };
    }
}
