package engram.roster.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import engram.roster.period.model.Periods;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period in the value of a record: see the {@code periods} of the contract's schemas. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodV1(Instant from, @Nullable Instant until) {

    public static List<PeriodV1> of(Periods periods) {
        return periods.all().stream().map(each -> new PeriodV1(each.from(), each.until())).toList();
    }
}
