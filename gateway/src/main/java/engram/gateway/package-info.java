/**
 * The front door: sign-in, limits and routing; views of mastery and of study sessions; live class
 * rows; the pages.
 */
@NullMarked
package engram.gateway;

import org.jspecify.annotations.NullMarked;
