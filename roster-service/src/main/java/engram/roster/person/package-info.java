/** People, the names they sign in with, and their passwords. */
@NullMarked
package engram.roster.person;

import org.jspecify.annotations.NullMarked;
