/** What Engram is measured against, each benchmark in a package of its own. */
@NullMarked
package engram.benchmarks;

import org.jspecify.annotations.NullMarked;
