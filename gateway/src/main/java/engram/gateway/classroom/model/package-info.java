/** What a row of the class table says of spaced study. */
@NullMarked
package engram.gateway.classroom.model;

import org.jspecify.annotations.NullMarked;
