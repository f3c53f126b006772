package engram.ground;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.architecture.PackageRules;

@AnalyzeClasses(packages = "engram.ground", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule it_stands_on_nothing_else_and_knows_no_HTTP =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "engram.tasks..",
                            "engram.outbox..",
                            "engram.inbox..",
                            "engram.manners..",
                            "engram.access..",
                            "io.micronaut.http..");

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);
}
