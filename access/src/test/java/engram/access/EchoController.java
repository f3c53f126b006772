package engram.access;

import engram.manners.Id;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

/** Says back what it understood of who is calling. */
@Controller("/api")
class EchoController {
    @Serdeable
    record Text(String said) {}

    @Secured(SecurityRule.IS_ANONYMOUS)
    @Get("/things/{thing}")
    Text byId(@Id String thing) {
        return new Text(thing);
    }

    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Get("/me")
    Text me(Authentication authentication) {
        return new Text(Caller.of(authentication).toString());
    }
}
