/** What a study session is: its answers, when it is over, what it comes to. */
@NullMarked
package engram.gateway.session.model;

import org.jspecify.annotations.NullMarked;
