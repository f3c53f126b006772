/** What people see and change of themselves. */
@NullMarked
package engram.roster.profile;

import org.jspecify.annotations.NullMarked;
