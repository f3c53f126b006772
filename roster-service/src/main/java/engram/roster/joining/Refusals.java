package engram.roster.joining;

import engram.manners.Problem;

/** Problems of people who come with a join code. */
final class Refusals {
    private Refusals() {}

    /** The same whatever stands in the way, so that it tells little of an account elsewhere. */
    static Problem accountNotMade() {
        return Problem.conflict(
                "This account cannot be made: if you have one, sign in and open the class link"
                        + " again; otherwise use another e-mail address or user name");
    }

    static Problem joiningPaused() {
        return new Problem(
                "urn:engram:problem:joining-paused",
                "Joining is paused",
                409,
                "So many people joined this class that joining is paused: ask its teacher to let"
                        + " more join",
                null);
    }

    static Problem unknownCode() {
        return new Problem(
                "urn:engram:problem:not-found",
                "There is nothing here",
                404,
                "No class has this join code",
                null);
    }
}
