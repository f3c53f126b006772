/** Classes, their join codes and who is in them. */
@NullMarked
package engram.roster.schoolclass;

import org.jspecify.annotations.NullMarked;
