package engram.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import engram.architecture.circle.Here;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PackageRulesTest {
    private static JavaClasses in(String name) {
        return new ClassFileImporter().importPackages("engram.architecture." + name);
    }

    @Nested
    class A_package_and_one_within_it_that_need_each_other {
        @Test
        void are_a_circle() {
            var found = PackageRules.packages_form_no_circle.evaluate(in("circle"));
            assertThat(found.getFailureReport().toString())
                    .contains(Here.class.getPackageName().substring("engram.".length()));
        }
    }

    @Nested
    class A_package_of_three_files {
        private boolean mayHave(int files) {
            var rule = classes().should(new LieInSmallPackages(files));
            return !rule.evaluate(in("crowd")).hasViolation();
        }

        @Test
        void is_too_large_where_two_are_allowed() {
            assertThat(mayHave(2)).isFalse();
        }

        @Test
        void is_not_where_three_are_whatever_lies_within_the_files() {
            assertThat(mayHave(3)).isTrue();
        }
    }
}
