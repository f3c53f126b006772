/** The schools of the deployment. */
@NullMarked
package engram.roster.school;

import org.jspecify.annotations.NullMarked;
