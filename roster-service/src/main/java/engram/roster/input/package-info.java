/** How requests are read: strictly, and with an answer that names the field and the rule. */
@NullMarked
package engram.roster.input;

import org.jspecify.annotations.NullMarked;
