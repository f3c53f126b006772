package engram.manners;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which field of a body the framework could not read, from the exception that says so. */
final class UnreadableField {
    private static final Pattern MISSING =
            Pattern.compile("Required [\\w ]+ \\[(?:[^\\]]* )?(\\w+)\\]");
    private static final Pattern RULE = Pattern.compile("must be [\\w :-]*\\w");

    private UnreadableField() {}

    /** Empty if the body as a whole is not JSON, or the failure is none of reading. */
    static Optional<Problem.FieldError> in(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SerdeException unreadable) return describe(unreadable);
        return Optional.empty();
    }

    private static Optional<Problem.FieldError> describe(SerdeException unreadable) {
        var message = String.valueOf(unreadable.getMessage());
        var field = pathOf(unreadable);
        var missing = MISSING.matcher(message);
        if (missing.find()) {
            if (!field.isEmpty()) field.append('.');
            return Optional.of(
                    new Problem.FieldError(
                            field.append(missing.group(1)).toString(), "is missing"));
        }
        if (field.isEmpty()) return Optional.empty();
        var rule = RULE.matcher(message);
        return Optional.of(
                new Problem.FieldError(
                        field.toString(), rule.find() ? rule.group() : "has the wrong type"));
    }

    private static StringBuilder pathOf(SerdeException unreadable) {
        var field = new StringBuilder();
        for (var step : unreadable.getPath().reversed()) {
            switch (step) {
                case PropertyReferencePath named -> {
                    if (!field.isEmpty()) field.append('.');
                    field.append(named.property().getName());
                }
                case CollectionItemReferencePath item ->
                        field.append('[').append(item.index()).append(']');
                case MapItemReferencePath entry -> field.append('.').append(entry.key());
                default -> {}
            }
        }
        return field;
    }
}
