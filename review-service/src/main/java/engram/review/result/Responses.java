package engram.review.result;

import engram.manners.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;

/** Results over HTTP: a refusal is a problem document. For controllers only. */
public final class Responses {
    private Responses() {}

    /** 200 with the value. */
    public static HttpResponse<?> of(Result<?> result) {
        return of(result, HttpResponse::ok);
    }

    /** The response made of the value. */
    public static <T> HttpResponse<?> of(
            Result<T> result, Function<? super T, HttpResponse<?>> response) {
        return switch (result) {
            case Result.Done<T>(var value) -> response.apply(value);
            case Result.Refused<T>(var why) -> refused(why);
        };
    }

    /** 204, unless it was refused. */
    public static HttpResponse<?> noContent(Optional<Refusal> refusal) {
        return refusal.<HttpResponse<?>>map(Responses::refused).orElseGet(HttpResponse::noContent);
    }

    public static HttpResponse<?> refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotThere() -> Problem.notFound().response();
            case Refusal.Unreadable(var why) -> Problem.malformed(why).response();
            case Refusal.Invalid(var field, var rule) -> Problem.invalid(field, rule).response();
            case Refusal.Conflict(var why) -> Problem.conflict(why).response();
            case Refusal.TooMany(var limit, var until) ->
                    Problem.tooManyRequests(limit)
                            .response()
                            .header(HttpHeaders.RETRY_AFTER, Long.toString(1 + until.toSeconds()));
            case Refusal.Unavailable(var why) -> Problem.unavailable(why).response();
        };
    }
}
