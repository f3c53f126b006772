package engram.outbox;

/**
 * That a stored change was not published in time. The change stands and will be published; the
 * caller may ask again.
 */
public final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPublishedException(String collection, Exception cause) {
        super("a stored change of " + collection + " is not published yet", cause);
    }
}
