/** The rules of settings: fields, limits, and which place wins. */
@NullMarked
package engram.scheduler.settings.model;

import org.jspecify.annotations.NullMarked;
