package engram.review.result;

import java.util.Optional;
import java.util.function.Function;

/** What a use case comes to: a value, or a refusal. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal why) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** What was found; refused if nothing was. */
    static <T> Result<T> of(Optional<T> found, Refusal otherwise) {
        return found.map(Result::done).orElseGet(() -> refused(otherwise));
    }

    /** The same, of what is made of the value. */
    default <R> Result<R> map(Function<? super T, ? extends R> made) {
        return switch (this) {
            case Done(var value) -> done(made.apply(value));
            case Refused(var why) -> refused(why);
        };
    }

    /** What the next step comes to, which is not taken after a refusal. */
    default <R> Result<R> then(Function<? super T, Result<R>> next) {
        return switch (this) {
            case Done(var value) -> next.apply(value);
            case Refused(var why) -> refused(why);
        };
    }
}
