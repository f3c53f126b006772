package engram.gateway.openapi;

import engram.manners.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The contracts of all services as one OpenAPI document. */
@Controller("/api/openapi.json")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "contract")
final class OpenApiController {
    private final Contract contract;

    OpenApiController(Contract contract) {
        this.contract = contract;
    }

    @Get(produces = MediaType.APPLICATION_JSON)
    @Operation(operationId = "readContract", summary = "This document")
    @ApiResponse(
            responseCode = "200",
            description = "An OpenAPI document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = "object")))
    HttpResponse<byte[]> read() {
        if (contract.document().length == 0) throw Problem.notFound().refusal();
        return HttpResponse.ok(contract.document());
    }
}
