/** Making schools, the first one in particular. */
@NullMarked
package engram.roster.setup;

import org.jspecify.annotations.NullMarked;
