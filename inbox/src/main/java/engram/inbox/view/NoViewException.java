package engram.inbox.view;

/** That nothing can be said yet: the first generation of a view is still being built. */
public final class NoViewException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoViewException(String fold) {
        super("the view of " + fold + " is being built");
    }
}
