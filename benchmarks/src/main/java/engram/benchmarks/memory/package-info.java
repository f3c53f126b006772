/** What folding costs without broker and store: time on one core, and space. */
@NullMarked
package engram.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
