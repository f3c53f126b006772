/** The arithmetic of mastery: days, the forgetting curve, stages, what is due. */
@NullMarked
package engram.gateway.mastery.model;

import org.jspecify.annotations.NullMarked;
