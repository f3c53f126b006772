package engram.fsrs.optimizer;

/** Is told, on the fitting thread, how far a fit has come. */
@FunctionalInterface
public interface Progress {
    /** Listens to nothing. */
    Progress NONE = _ -> {};

    /** {@code part} done, 0 to 1 and never less than before. */
    void reached(double part);

    /** The same listener for one part of a longer work. */
    default Progress within(double from, double to) {
        return part -> reached(from + part * (to - from));
    }
}
