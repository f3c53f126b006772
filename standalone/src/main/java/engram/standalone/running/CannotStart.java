package engram.standalone.running;

/** Something that the person at the keyboard can mend; the message says how. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }
}
