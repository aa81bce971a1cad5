package org.hamroh.kernel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Laws 1 and 2: what contracts and kernel may know. */
final class KernelRules {
    private static final Set<String> PACKAGE_LIST = Set.of(
            "", ".outbox", ".event", ".inbox", ".security", ".problem", ".web", ".crypto", ".text", ".mongo", ".audit");

    static final ArchRule CONTRACTS_ARE_ONLY_A_LANGUAGE = onlyALanguage("org.hamroh.contracts..");
    static final ArchRule KERNEL_KNOWS_NO_NOUN = knowsNoNoun("org.hamroh.kernel..");
    static final ArchRule PACKAGES = classes()
            .that()
            .resideInAPackage("org.hamroh.kernel..")
            .should()
            .resideInAnyPackage(PACKAGE_LIST.stream()
                    .map(each -> "org.hamroh.kernel" + each)
                    .toArray(String[]::new))
            .as("the kernel's package list grows only by decision");

    static final ArchRule AUDIT_ONLY_GROWS = onlyGrows("org.hamroh.kernel.audit..");

    private KernelRules() {}

    /**
     * Heads are another matter: they are told and witnessed by {@code HeadPublisher} and {@code Witness}. {@code Rehearsal}
     * tampers, with a chain of its own making.
     */
    static ArchRule onlyGrows(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .and()
                .doNotHaveSimpleName("HeadPublisher")
                .and()
                .doNotHaveSimpleName("Witness")
                .and()
                .doNotHaveSimpleName("Rehearsal")
                .should()
                .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                        "changes or removes what is stored",
                        call -> (call.getTargetOwner().getPackageName().startsWith("com.mongodb")
                                        || call.getTargetOwner()
                                                .getPackageName()
                                                .startsWith("org.springframework.data.mongodb"))
                                && call.getName()
                                        .matches("(update|delete|replace|findOneAnd|findAnd|drop|rename|remove|upsert"
                                                + "|save|bulkWrite|executeCommand|runCommand).*")))
                .as("9. the audit only grows");
    }

    static ArchRule onlyALanguage(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages, "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
                .as("1. contracts import nothing but Java and Jackson annotations");
    }

    static ArchRule knowsNoNoun(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are no noun of the domain",
                        used -> !used.getPackageName().startsWith("org.hamroh.")
                                || JavaClass.Predicates.resideInAPackage(packages)
                                        .test(used)
                                || Set.of("DomainEvent", "EventFamily", "EventType", "AuditEvent", "HeadReached")
                                        .contains(used.getSimpleName())))
                .as("2. the kernel knows of contracts only what an event is, and the one of its own audit");
    }
}
