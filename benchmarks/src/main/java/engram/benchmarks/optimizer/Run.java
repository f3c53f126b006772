package engram.benchmarks.optimizer;

import engram.fsrs.Weights;

/**
 * One fit.
 *
 * @param millis wall time from the log in memory to the weights
 * @param cpuMillis processor time that the whole process took for it, garbage and compiler included
 */
record Run(double millis, double cpuMillis, Weights weights) {}
