/** What a person is, in plain Java. */
@NullMarked
package engram.roster.person.model;

import org.jspecify.annotations.NullMarked;
