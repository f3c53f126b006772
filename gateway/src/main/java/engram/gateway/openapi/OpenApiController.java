package engram.gateway.openapi;

import engram.access.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;

/** The contracts of all services as one OpenAPI document, merged when the gateway was built. */
@Controller("/api/openapi.json")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "contract")
final class OpenApiController {
    private static final String DOCUMENT = "/openapi.json";

    @Get(produces = MediaType.APPLICATION_JSON)
    @Operation(operationId = "readContract", summary = "This document")
    @ApiResponse(responseCode = "200", description = "An OpenAPI document")
    HttpResponse<byte[]> read() throws IOException {
        try (var document = OpenApiController.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) throw Problem.notFound().refusal();
            return HttpResponse.ok(document.readAllBytes());
        }
    }
}
