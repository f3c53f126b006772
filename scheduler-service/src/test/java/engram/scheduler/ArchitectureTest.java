package engram.scheduler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.access.Needs;
import engram.architecture.PackageRules;
import io.micronaut.http.annotation.HttpMethodMapping;

@AnalyzeClasses(packages = "engram.scheduler", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What the framework adds so that an enum of a model can travel as JSON. */
    private static final String GENERATED = "io.micronaut.core.annotation.Generated";

    @ArchTest
    static final ArchRule model_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .and()
                    .areNotAnnotatedWith(GENERATED)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "..model..", "engram.fsrs..", "org.jspecify..");

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("engram.scheduler.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_route_names_the_right_that_it_needs =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethodMapping.class)
                    .should()
                    .beAnnotatedWith(Needs.class);

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);
}
