package engram.roster;

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

@AnalyzeClasses(packages = "engram.roster", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule models_are_plain_java =
            classes()
                    .that()
                    .resideInAPackage("engram.roster..model")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..", "javax.crypto..", "engram.roster..model", "org.jspecify..");

    @ArchTest
    static final ArchRule features_form_no_circle =
            slices().matching("engram.roster.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllers_are_no_ones_business =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule every_route_names_the_right_that_it_needs =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethodMapping.class)
                    .should()
                    .beAnnotatedWith(Needs.class);

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);
}
