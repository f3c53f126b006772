/** Schools, people, classes, enrolments, assignments and sign-in. */
@NullMarked
package engram.roster;

import org.jspecify.annotations.NullMarked;
