package engram.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/**
 * The answer to a command that was refused. A refusal, such as a duplicate key, is usual, and its
 * command holds what people wrote: so it is answered and not logged.
 */
final class Refusals {
    /**
     * What every command is told once the file cannot be written any more, whatever it broke on: to
     * clients the server is about to end, and they ask again (code 91 of MongoDB).
     */
    static final MongoServerError ENDING =
            new MongoServerError(91, "ShutdownInProgress", "The store is about to end");

    private Refusals() {}

    static Document answer(MongoServerException refusal) {
        var answer = new Document("ok", 0).append("errmsg", refusal.getMessageWithoutErrorCode());
        if (refusal instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }
}
