package engram.roster.joining;

import engram.access.Problem;

/** Problems of people who come with a join code. */
final class Refusals {
    private Refusals() {}

    static Problem unknownCode() {
        return new Problem(
                "urn:engram:problem:not-found",
                "There is nothing here",
                404,
                "No class has this join code",
                null);
    }
}
