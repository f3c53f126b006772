/** Learners, and the places where something is chosen for them. */
@NullMarked
package engram.scheduler.place.model;

import org.jspecify.annotations.NullMarked;
