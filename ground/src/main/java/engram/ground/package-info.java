/**
 * What every service stands on, whatever it does: its databases, its clock, the broker's address
 * and the topics it declares, times as they are written, and the end of a process that cannot go
 * on. Nothing here knows of HTTP, of aggregates or of views.
 */
@NullMarked
package engram.ground;

import org.jspecify.annotations.NullMarked;
