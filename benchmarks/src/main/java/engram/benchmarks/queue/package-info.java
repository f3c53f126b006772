/** Whether a learner with very many cards gets a queue as quickly as one with few. */
@NullMarked
package engram.benchmarks.queue;

import org.jspecify.annotations.NullMarked;
