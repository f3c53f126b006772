/** A million reviews through the memory fold, beside the bare broker and the bare store. */
@NullMarked
package engram.benchmarks.load;

import org.jspecify.annotations.NullMarked;
