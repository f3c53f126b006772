/** What an invitation is, in plain Java. */
@NullMarked
package engram.roster.invitation.model;

import org.jspecify.annotations.NullMarked;
