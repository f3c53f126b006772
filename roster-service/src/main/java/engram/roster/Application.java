package engram.roster;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** roster-service as a process. Its settings come from the environment; see docs/decisions/0001. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Engram: schools, people, classes and sign-in",
                        version = "1",
                        description = "Who is who, who is in which class, and what it studies."))
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
