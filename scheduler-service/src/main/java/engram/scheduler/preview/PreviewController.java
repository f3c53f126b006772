package engram.scheduler.preview;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.scheduler.settings.ChangeBody;
import engram.scheduler.settings.ChosenV1;
import engram.scheduler.settings.SettingsAccess;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Previews over HTTP. */
@Controller("/api/settings/{scope}/{id}/preview")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "settings")
class PreviewController {
    private final SettingsAccess access;
    private final PreviewSettings preview;

    PreviewController(SettingsAccess access, PreviewSettings preview) {
        this.access = access;
        this.preview = preview;
    }

    /** The body of a request, for the API's description. */
    @Serdeable
    @Schema(name = "SettingsChange")
    record ChangeV1(ChosenV1 fields) {}

    @Post
    @Operation(
            operationId = "previewSettings",
            summary = "What a change would do to intervals and to the caller's load")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChangeV1.class)))
    @ApiResponse(responseCode = "200", description = "Now and then; nothing is stored")
    @MayRefuse
    PreviewV1 preview(
            @Parameter(schema = @Schema(allowableValues = {"school", "class", "deck", "learner"}))
                    String scope,
            @Id String id,
            @Body JsonNode change,
            @Parameter(hidden = true) Authentication authentication) {
        var caller = Caller.of(authentication);
        var place = access.readable(caller, scope, id);
        if (!change.isObject())
            throw Problem.malformed("The body must be an object with fields").refusal();
        return preview.of(caller, place, ChangeBody.read(change.get("fields"), "fields"));
    }
}
