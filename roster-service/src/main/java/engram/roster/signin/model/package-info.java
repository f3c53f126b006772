/** A sign-in and its renewal secret, in plain Java. */
@NullMarked
package engram.roster.signin.model;

import org.jspecify.annotations.NullMarked;
