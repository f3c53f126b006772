package engram.standalone;

/** Something that the person at the keyboard can mend; the message says how. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }
}
