/** What a class, a join code and an enrolment are, in plain Java. */
@NullMarked
package engram.roster.schoolclass.model;

import org.jspecify.annotations.NullMarked;
