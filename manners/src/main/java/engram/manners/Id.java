package engram.manners;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A string that is an id: 1 to 64 letters, digits, {@code _} and {@code -}. For path variables,
 * parameters and fields of bodies; what breaks it is answered with 400 and the field's name. Null
 * passes, as with every constraint.
 *
 * <p>The grammar leaves out {@code :} and {@code /}, which join ids in documents and record keys:
 * an id can then never reach into another's place.
 */
@Schema(pattern = Id.GRAMMAR)
@Documented
@Constraint(validatedBy = IdValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
public @interface Id {
    String GRAMMAR = "[A-Za-z0-9_-]{1,64}";
    String RULE = "must be 1 to 64 letters, digits, _ or -";

    String message() default RULE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
