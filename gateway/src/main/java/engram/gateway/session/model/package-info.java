/** What a study session is: its answers, when it is over, what it and all of them come to. */
@NullMarked
package engram.gateway.session.model;

import org.jspecify.annotations.NullMarked;
