package engram.scheduler.replay;

import com.mongodb.client.MongoDatabase;
import engram.ground.ProcessEnd;
import engram.inbox.Inbox;
import engram.tasks.Passes;
import engram.tasks.TaskLoop;
import engram.tasks.lease.Leases;
import engram.tasks.mark.Marks;
import engram.tasks.progress.Progresses;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The replays that are to be done, how far they are, and the loop that does them: in one replica of
 * the service, once that has caught up, because plans made of half a view would all be made twice,
 * and of the release whose memories are live.
 */
@Factory
final class ReplayTasks {
    /** The name of the marks' bean, and their collection. */
    static final String NAME = "replay_tasks";

    /** The name of the progresses' bean, and their collection. */
    static final String PROGRESS = "replay_progress";

    @Singleton
    @Named(NAME)
    Marks marks(@Named("owned") MongoDatabase owned) {
        return Marks.in(owned, NAME);
    }

    @Singleton
    @Named(PROGRESS)
    Progresses progresses(@Named("owned") MongoDatabase owned) {
        return Progresses.in(owned, PROGRESS);
    }

    @Context
    @Named(NAME)
    @Bean(preDestroy = "stop")
    TaskLoop loop(
            @Named(NAME) Marks marks,
            Replayer replayer,
            Leases leases,
            Inbox inbox,
            ProcessEnd processEnd,
            Clock clock) {
        var loop =
                new TaskLoop(
                        "replays",
                        new Passes(marks, replayer, clock),
                        leases.of("replays"),
                        () -> inbox.behind().isEmpty() && inbox.isLive("memory"),
                        processEnd);
        loop.start();
        return loop;
    }
}
