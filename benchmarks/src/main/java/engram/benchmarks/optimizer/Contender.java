package engram.benchmarks.optimizer;

/** Somebody who fits weights to the log that it was given. */
interface Contender {
    Run fit(Mode mode, int epochs) throws Exception;
}
