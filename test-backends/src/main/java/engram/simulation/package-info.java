/** Bad schedules, each from a seed, for plain code that has to survive them. */
@NullMarked
package engram.simulation;

import org.jspecify.annotations.NullMarked;
