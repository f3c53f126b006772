package engram.deck;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** deck-service as a process. Its settings come from the environment; see docs/decisions/0001. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Engram decks and cards",
                        version = "1",
                        description = "Decks, their cards, and both to and from files."))
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
