package engram.deck.outcome.model;

import java.util.List;
import java.util.function.Function;

/** What came of a request. A refusal has changed nothing. */
public sealed interface Outcome<T> {

    /** It is as asked. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The thing is not there, or is nothing that the caller may know of. */
    record Missing<T>() implements Outcome<T> {}

    /** The caller can see the thing but may not change it. */
    record Forbidden<T>() implements Outcome<T> {}

    /** The caller changed another version than the current one. */
    record Stale<T>() implements Outcome<T> {}

    /** The request breaks rules. */
    record Broken<T>(List<Fault> faults) implements Outcome<T> {}

    /** The request is in order but does not go with what is stored. */
    record Clash<T>(String detail) implements Outcome<T> {}

    /** There is no room for it; says which limit is reached, and what to do. */
    record Full<T>(String detail) implements Outcome<T> {}

    /** What was sent is no file that can be read; says what it seems to be, and what to do. */
    record Unreadable<T>(String detail) implements Outcome<T> {}

    static <T> Outcome<T> broken(String field, String rule) {
        return new Broken<>(List.of(new Fault(field, rule)));
    }

    /** Goes on with the value, or keeps the refusal. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Missing<T> _ -> new Missing<>();
            case Forbidden<T> _ -> new Forbidden<>();
            case Stale<T> _ -> new Stale<>();
            case Broken<T>(var faults) -> new Broken<>(faults);
            case Clash<T>(var detail) -> new Clash<>(detail);
            case Full<T>(var detail) -> new Full<>(detail);
            case Unreadable<T>(var detail) -> new Unreadable<>(detail);
        };
    }

    /** The rules that are broken; none unless it is {@link Broken}. */
    default List<Fault> faults() {
        return this instanceof Broken<T>(var faults) ? faults : List.of();
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }
}
