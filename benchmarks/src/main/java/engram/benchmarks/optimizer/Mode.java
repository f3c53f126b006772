package engram.benchmarks.optimizer;

import engram.fsrs.optimizer.Batching;

/** The two ways in which the reference can fit, with the epochs that it is used with. */
enum Mode {
    PREFIX(Batching.PREFIXES, 5),
    CARD_ID(Batching.CARDS, 8);

    final Batching batching;
    final int epochs;

    Mode(Batching batching, int epochs) {
        this.batching = batching;
        this.epochs = epochs;
    }
}
