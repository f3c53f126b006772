/** What a school is. */
@NullMarked
package engram.roster.school.model;

import org.jspecify.annotations.NullMarked;
