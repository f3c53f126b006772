package engram.tasks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "engram.tasks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_form_no_circle =
            slices().matching("engram.tasks.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule it_stands_on_ground_alone =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "engram.tasks..",
                            "engram.ground..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.slf4j..",
                            "org.jspecify..",
                            "jakarta.inject..",
                            "io.micronaut..");
}
