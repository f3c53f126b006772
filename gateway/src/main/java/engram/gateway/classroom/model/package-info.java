/** What a row of the class table says of each mode. */
@NullMarked
package engram.gateway.classroom.model;

import org.jspecify.annotations.NullMarked;
