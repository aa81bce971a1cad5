package org.hamroh.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final class Broken extends HouseRules {
        Broken() {
            super("org.hamroh.broken");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRuleNoticesItsDeliberateViolation() {
        var broken = new ClassFileImporter().importPackages("org.hamroh.broken");
        return new Broken()
                .rules()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(broken).hasViolation()).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> theKernelItselfKnowsNoService() {
        var kernel = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.hamroh.kernel", "org.hamroh.contracts");
        Stream<ArchRule> rules = Stream.of(
                KernelRules.CONTRACTS_ARE_ONLY_A_LANGUAGE,
                KernelRules.KERNEL_KNOWS_NO_NOUN,
                KernelRules.PACKAGES,
                KernelRules.AUDIT_ONLY_GROWS);
        return rules.map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(kernel)));
    }

    @TestFactory
    Stream<DynamicTest> theKernelsOwnRulesNoticeTheirDeliberateViolation() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "contracts",
                        () -> assertThat(KernelRules.onlyALanguage("org.hamroh.broken..")
                                        .evaluate(new ClassFileImporter().importPackages("org.hamroh.broken"))
                                        .hasViolation())
                                .isTrue()),
                DynamicTest.dynamicTest(
                        "audit",
                        () -> assertThat(KernelRules.onlyGrows("org.hamroh.broken..")
                                        .evaluate(new ClassFileImporter().importPackages("org.hamroh.broken"))
                                        .hasViolation())
                                .isTrue()),
                DynamicTest.dynamicTest(
                        "kernel",
                        () -> assertThat(KernelRules.knowsNoNoun("org.hamroh.broken..")
                                        .evaluate(new ClassFileImporter().importPackages("org.hamroh.broken"))
                                        .hasViolation())
                                .isTrue()));
    }
}
