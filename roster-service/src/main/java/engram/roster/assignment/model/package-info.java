/** What an assignment is, in plain Java. */
@NullMarked
package engram.roster.assignment.model;

import org.jspecify.annotations.NullMarked;
