package engram.embedded.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query demands of one field, as far as an ordered index can use it. */
public sealed interface Demand {
    /** The field has one of these values. */
    record OneOf(List<Object> values) implements Demand {}

    /** The field lies between these values, both included; null stands for no bound. */
    record Between(@Nullable Object from, @Nullable Object to) implements Demand {}

    /** The field is a text that begins so. */
    record StartsWith(String text) implements Demand {}

    /** A demand that holds whenever both hold; it may be weaker than both together. */
    default Demand and(Demand other) {
        return switch (this) {
            case OneOf _ -> this;
            case StartsWith _ -> other instanceof OneOf ? other : this;
            case Between mine ->
                    switch (other) {
                        case OneOf _ -> other;
                        case StartsWith _ -> other;
                        case Between its ->
                                new Between(
                                        mine.from() == null ? its.from() : mine.from(),
                                        mine.to() == null ? its.to() : mine.to());
                    };
        };
    }
}
