/** People with an account who are asked into a class, and what they say to it. */
@NullMarked
package engram.roster.invitation;

import org.jspecify.annotations.NullMarked;
