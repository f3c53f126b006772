/** What teachers do with the people of their class. */
@NullMarked
package engram.roster.member;

import org.jspecify.annotations.NullMarked;
