/** Which decks a class studies. */
@NullMarked
package engram.roster.assignment;

import org.jspecify.annotations.NullMarked;
