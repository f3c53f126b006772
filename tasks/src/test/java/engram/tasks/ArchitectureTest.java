package engram.tasks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.architecture.PackageRules;

@AnalyzeClasses(packages = "engram.tasks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);

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
