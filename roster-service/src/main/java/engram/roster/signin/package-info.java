/** Signing in and out, tokens and the keys that sign them. */
@NullMarked
package engram.roster.signin;

import org.jspecify.annotations.NullMarked;
