package engram.review.graded;

import engram.access.Caller;
import engram.access.Problem;
import jakarta.inject.Singleton;

/** Says what can be studied in a deck. */
@Singleton
final class OfferModes {
    ModesItem of(Caller caller, String deck) {
        throw Problem.notFound().refusal();
    }
}
