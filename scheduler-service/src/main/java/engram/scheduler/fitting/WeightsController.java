package engram.scheduler.fitting;

import engram.access.Caller;
import engram.manners.Id;
import engram.manners.MayRefuse;
import engram.manners.Problem;
import engram.scheduler.place.model.Place;
import engram.scheduler.settings.SettingsAccess;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Fitted weights over HTTP; they are seen and decided by whom settings are. */
@Controller("/api/weights/{scope}/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "settings")
class WeightsController {
    private final SettingsAccess access;
    private final ReadWeights weights;
    private final AskForFit ask;
    private final ResetWeights reset;

    WeightsController(
            SettingsAccess access, ReadWeights weights, AskForFit ask, ResetWeights reset) {
        this.access = access;
        this.weights = weights;
        this.ask = ask;
        this.reset = reset;
    }

    @Get
    @Operation(
            operationId = "readWeights",
            summary = "The weights that hold for a learner or school, and the last fit")
    @ApiResponse(responseCode = "200", description = "The weights")
    @MayRefuse
    WeightsV1 read(
            @Parameter(schema = @Schema(allowableValues = {"school", "learner"})) String scope,
            @Id String id,
            @Parameter(hidden = true) Authentication authentication) {
        return weights.at(fitted(access.readable(Caller.of(authentication), scope, id)));
    }

    @Post("/fit")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "startFit", summary = "Fits the weights in the background")
    @ApiResponse(responseCode = "202", description = "The weights, with the fit that waits")
    @MayRefuse
    WeightsV1 fit(
            @Parameter(schema = @Schema(allowableValues = {"school", "learner"})) String scope,
            @Id String id,
            @Parameter(hidden = true) Authentication authentication) {
        var place = fitted(access.changeable(Caller.of(authentication), scope, id));
        ask.at(place);
        return weights.at(place);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetWeights", summary = "Back to the next place's weights")
    @ApiResponse(responseCode = "204", description = "The place has no weights of its own")
    @MayRefuse
    void reset(
            @Parameter(schema = @Schema(allowableValues = {"school", "learner"})) String scope,
            @Id String id,
            @Parameter(hidden = true) Authentication authentication) {
        reset.at(fitted(access.changeable(Caller.of(authentication), scope, id)));
    }

    private static Place fitted(Place place) {
        return switch (place.scope()) {
            case SCHOOL, LEARNER -> place;
            case CLASS, DECK -> throw Problem.notFound().refusal();
        };
    }
}
