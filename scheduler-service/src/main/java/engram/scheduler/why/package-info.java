/** Why a card is due when it is: its answers, its curve, and a sentence. */
@NullMarked
package engram.scheduler.why;

import org.jspecify.annotations.NullMarked;
