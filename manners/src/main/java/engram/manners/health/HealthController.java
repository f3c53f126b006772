package engram.manners.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;

/** {@code GET /health} for load balancers and the like: whether requests may be sent here. */
@Hidden
@Controller("/health")
@PermitAll
final class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    @Serdeable
    record Answer(String status) {}

    @Get
    HttpResponse<Answer> health() {
        var state = health.ready();
        return HttpResponse.<Answer>status(
                        state.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Answer(state.status()));
    }
}
