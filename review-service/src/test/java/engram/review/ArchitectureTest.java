package engram.review;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import engram.access.Needs;
import engram.architecture.PackageRules;
import engram.manners.Problem;
import io.micronaut.http.annotation.HttpMethodMapping;
import java.time.Duration;

@AnalyzeClasses(packages = "engram.review", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String GENERATED = ".*\\.\\$.*";

    @ArchTest
    static final ArchRule model_is_plain_java =
            classes()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "engram.review.graded.model..",
                            "engram.review.log.model..",
                            "engram.grading..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule features_do_not_lean_on_the_log =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "engram.review.cards..",
                            "engram.review.facts..",
                            "engram.review.sessions..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("engram.review.log..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock =
            noClasses().should().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("engram.review.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchTests packages = ArchTests.in(PackageRules.class);

    @ArchTest
    static final ArchRule an_expected_refusal_is_a_value =
            noClasses()
                    .should()
                    .callMethod(Problem.class, "refusal")
                    .orShould()
                    .callMethod(Problem.class, "refusal", Duration.class);

    @ArchTest
    static final ArchRule only_controllers_answer_over_http =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Controller")
                    .and()
                    .doNotHaveSimpleName("Responses")
                    .and()
                    .haveNameNotMatching(GENERATED)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.micronaut.http")
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleName("Responses");

    @ArchTest
    static final ArchRule the_store_is_known_by_its_port =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("engram.review.graded.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("engram.review.graded.store..");

    @ArchTest
    static final ArchRule nothing_is_named_like_a_test =
            noClasses()
                    .should()
                    .haveSimpleNameStartingWith("Test")
                    .orShould()
                    .haveSimpleNameEndingWith("Test")
                    .orShould()
                    .haveSimpleNameEndingWith("Tests");

    @ArchTest
    static final ArchRule every_route_names_the_right_that_it_needs =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethodMapping.class)
                    .should()
                    .beAnnotatedWith(Needs.class);
}
