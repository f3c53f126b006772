package engram.review.result;

/** What results have to be in a test that goes on with them. */
public final class Results {
    private Results() {}

    /** The value; the test fails if it was refused. */
    public static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(var why) -> throw new AssertionError(why);
        };
    }

    /** Why it was refused; the test fails if it was not. */
    public static Refusal refusal(Result<?> result) {
        return switch (result) {
            case Result.Refused<?>(var why) -> why;
            case Result.Done<?>(var value) -> throw new AssertionError(value);
        };
    }
}
