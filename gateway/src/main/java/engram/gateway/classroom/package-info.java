/** The class table: one row for each learner, read at once or live. */
@NullMarked
package engram.gateway.classroom;

import org.jspecify.annotations.NullMarked;
