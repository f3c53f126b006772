/** Measures the platform against what the machine could do in the same run. */
@NullMarked
package engram.benchmarks;

import org.jspecify.annotations.NullMarked;
