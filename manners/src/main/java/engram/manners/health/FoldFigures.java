package engram.manners.health;

import engram.inbox.Inbox;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.function.ToDoubleFunction;

/** The figures of the folds, each with the name of its fold. */
@Context
final class FoldFigures {
    private final Inbox inbox;
    private final MeterRegistry figures;

    FoldFigures(Inbox inbox, MeterRegistry figures) {
        this.inbox = inbox;
        this.figures = figures;
        Gauge.builder("engram.fold.alarms", inbox, each -> each.alarms().size())
                .description("What stands still until somebody has looked at it")
                .register(figures);
        for (var fold : inbox.folds()) add(fold.name());
    }

    private void add(String fold) {
        Gauge.builder("engram.parked.keys", inbox, of(fold, Inbox.FoldState::parked))
                .tag("fold", fold)
                .description("Keys whose records cannot be folded")
                .register(figures);
        Gauge.builder("engram.fold.ready", inbox, of(fold, each -> each.ready() ? 1 : 0))
                .tag("fold", fold)
                .description("1 if the view can be read")
                .register(figures);
        count("engram.dead.letters", fold, Inbox.FoldState::deadLetters);
        count("engram.fold.retries", fold, Inbox.FoldState::retries);
        count("engram.ignored.nulls", fold, Inbox.FoldState::nulls);
    }

    private void count(String name, String fold, ToDoubleFunction<Inbox.FoldState> figure) {
        FunctionCounter.builder(name, inbox, of(fold, figure)).tag("fold", fold).register(figures);
    }

    private static ToDoubleFunction<Inbox> of(
            String fold, ToDoubleFunction<Inbox.FoldState> figure) {
        return inbox ->
                inbox.folds().stream()
                        .filter(each -> each.name().equals(fold))
                        .mapToDouble(figure)
                        .sum();
    }
}
