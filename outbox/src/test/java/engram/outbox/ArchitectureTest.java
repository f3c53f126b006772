package engram.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.architecture.PackageRules;

@AnalyzeClasses(packages = "engram.outbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule it_knows_neither_views_nor_HTTP =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "engram.inbox..",
                            "engram.manners..",
                            "engram.access..",
                            "io.micronaut.http..");

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);
}
