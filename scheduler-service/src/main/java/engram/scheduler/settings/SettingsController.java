package engram.scheduler.settings;

import static io.micronaut.http.HttpHeaders.IF_MATCH;

import engram.access.Caller;
import engram.access.Needs;
import engram.access.Right;
import engram.manners.EntityTag;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.manners.SeenVersion;
import engram.scheduler.place.model.Place;
import engram.scheduler.place.model.Scope;
import engram.scheduler.replay.ReadProgress;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Settings over HTTP. */
@Controller("/api/settings/{scope}/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "settings")
class SettingsController {
    private final SettingsAccess access;
    private final ReadSettings settings;
    private final ChangeSettings change;
    private final ReadProgress progress;

    SettingsController(
            SettingsAccess access,
            ReadSettings settings,
            ChangeSettings change,
            ReadProgress progress) {
        this.access = access;
        this.settings = settings;
        this.change = change;
        this.progress = progress;
    }

    @Needs({
        Right.CHOOSE_FOR_SCHOOL,
        Right.CHOOSE_FOR_CLASS,
        Right.CHOOSE_FOR_DECK,
        Right.CHOOSE_FOR_LEARNER
    })
    @Get
    @Operation(
            operationId = "readSettings",
            summary = "What is chosen for a school, class, deck or learner, and what holds there")
    @ApiResponse(responseCode = "200", description = "The settings, with their ETag")
    @MayRefuse
    HttpResponse<SettingsV1> read(
            @Parameter(schema = @Schema(allowableValues = {"school", "class", "deck", "learner"}))
                    String scope,
            @Id String id,
            @Parameter(hidden = true) Authentication authentication) {
        var caller = Caller.of(authentication);
        return settings(caller, access.readable(caller, scope, id));
    }

    @Needs({
        Right.CHOOSE_FOR_SCHOOL,
        Right.CHOOSE_FOR_CLASS,
        Right.CHOOSE_FOR_DECK,
        Right.CHOOSE_FOR_LEARNER
    })
    @Patch
    @Operation(
            operationId = "changeSettings",
            summary = "Chooses some settings; null leaves one to the place above")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChosenV1.class)))
    @ApiResponse(responseCode = "200", description = "The settings, with their new ETag")
    @MayRefuse
    HttpResponse<SettingsV1> change(
            @Parameter(schema = @Schema(allowableValues = {"school", "class", "deck", "learner"}))
                    String scope,
            @Id String id,
            @Header(IF_MATCH) @SeenVersion @Nullable String ifMatch,
            @Body JsonNode fields,
            @Parameter(hidden = true) Authentication authentication) {
        var caller = Caller.of(authentication);
        var place = access.changeable(caller, scope, id);
        var seen = EntityTag.seen(ifMatch);
        var wanted = ChangeBody.read(fields, "");
        for (var field : wanted.values().keySet())
            if (field.ofSchool() && place.scope() != Scope.SCHOOL)
                throw Problem.invalid(field.word(), "is chosen for the whole school").refusal();
        if (!change.at(place, seen, wanted)) throw Problem.stale().refusal();
        return settings(caller, place);
    }

    private HttpResponse<SettingsV1> settings(Caller caller, Place place) {
        var read = settings.at(place);
        var body =
                SettingsV1.of(
                        place,
                        read.version(),
                        read.effective(),
                        access.mayChange(caller, place),
                        progress.of(place));
        return EntityTag.on(HttpResponse.ok(body), read.version());
    }
}
