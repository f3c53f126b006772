/**
 * Mark, lease, loop: what is to be done in the background is marked, one replica of the service at
 * a time has the lease to do it, and its loop takes mark after mark until none calls.
 *
 * <ol>
 *   <li>Whoever is about to store a version of a thing marks it first ({@link
 *       engram.tasks.mark.Marks#before}); whoever cannot know the version marks it afterwards. A
 *       writer that dies in between leaves a mark too many, never one too few.
 *   <li>A {@link engram.tasks.TaskLoop} holds the {@link engram.tasks.lease.Lease} of its work and
 *       lets {@link engram.tasks.Passes} go round the schools: a bounded piece of each in turn, so
 *       that no school waits for another's hundred thousand marks, and a mark that fails waits by
 *       itself.
 *   <li>The {@link engram.tasks.Work} does what a mark asks for. It must be safe to do twice: after
 *       a crash anywhere it is done again.
 *   <li>A mark goes once it is done by somebody who can tell that nobody else was at it meanwhile;
 *       if not, the thing is marked anew and done once more, after the other.
 * </ol>
 *
 * <p>Long work reports to {@link engram.tasks.progress.Progresses} and asks its {@link
 * engram.tasks.lease.Term} before each piece whether it may go on: no once the process stops or has
 * lost the lease. Everything but the loop's thread is plain code over a store and a clock, tried
 * with thousands of seeded schedules of crashes ({@code TasksSimulationTest}).
 */
@NullMarked
package engram.tasks;

import org.jspecify.annotations.NullMarked;
