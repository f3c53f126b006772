package engram.manners;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.architecture.PackageRules;

@AnalyzeClasses(packages = "engram.manners", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule it_does_not_know_who_is_calling =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("engram.access..");

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);
}
