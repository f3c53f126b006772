package engram.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What holds in every module. A module's architecture test takes all of it in with {@code
 * ArchTests.in(PackageRules.class)}.
 */
public final class PackageRules {
    private static final int MOST_FILES = 25;

    private PackageRules() {}

    /** Of packages, each for itself: a package and one within it are two. */
    @ArchTest
    public static final ArchRule packages_form_no_circle =
            slices().matching("engram.(**)").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule packages_are_small =
            classes().should(new LieInSmallPackages(MOST_FILES));
}
