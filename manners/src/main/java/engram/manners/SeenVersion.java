package engram.manners;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the API's description that {@code If-Match} is needed: the version that the caller has
 * seen, as the {@code ETag} that they read. Without it a route answers 428.
 */
@Parameter(
        required = true,
        description = "The ETag that was read; 412 if it is no longer the current one",
        schema = @Schema(type = "string", pattern = "\"[0-9]{1,18}\""),
        example = "\"1\"")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface SeenVersion {}
