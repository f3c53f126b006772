/** How people come into a class by its join code. */
@NullMarked
package engram.roster.joining;

import org.jspecify.annotations.NullMarked;
