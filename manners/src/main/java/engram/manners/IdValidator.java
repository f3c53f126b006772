package engram.manners;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds texts to the grammar of ids. */
@Singleton
@Introspected
public final class IdValidator implements ConstraintValidator<Id, CharSequence> {
    private static final Pattern GRAMMAR = Pattern.compile(Id.GRAMMAR);

    @Override
    public boolean isValid(@Nullable CharSequence id, ConstraintValidatorContext context) {
        return id == null || GRAMMAR.matcher(id).matches();
    }
}
