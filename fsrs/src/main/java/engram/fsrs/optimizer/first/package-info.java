/** The stability after a card's first answer, estimated on its own before the other weights. */
@NullMarked
package engram.fsrs.optimizer.first;

import org.jspecify.annotations.NullMarked;
