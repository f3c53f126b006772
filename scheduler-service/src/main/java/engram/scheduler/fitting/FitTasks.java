package engram.scheduler.fitting;

import com.mongodb.client.MongoDatabase;
import engram.ground.ProcessEnd;
import engram.inbox.Inbox;
import engram.tasks.Passes;
import engram.tasks.TaskLoop;
import engram.tasks.lease.Leases;
import engram.tasks.mark.Marks;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The fits that are asked for, and the loop that runs them in one replica of the service. */
@Factory
final class FitTasks {
    /** The name of the marks' bean, and their collection. */
    static final String NAME = "fit_tasks";

    @Singleton
    @Named(NAME)
    Marks marks(@Named("owned") MongoDatabase owned) {
        return Marks.in(owned, NAME);
    }

    @Context
    @Named(NAME)
    @Bean(preDestroy = "stop")
    TaskLoop loop(
            @Named(NAME) Marks marks,
            FitWork work,
            Leases leases,
            Inbox inbox,
            ProcessEnd processEnd,
            Clock clock) {
        var loop =
                new TaskLoop(
                        "fits",
                        new Passes(marks, work, clock),
                        leases.of("fits"),
                        () -> inbox.behind().isEmpty(),
                        processEnd);
        loop.start();
        return loop;
    }
}
