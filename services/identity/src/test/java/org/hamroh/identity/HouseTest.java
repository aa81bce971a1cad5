package org.hamroh.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.hamroh.kernel.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest extends HouseRules {

    HouseTest() {
        super(
                "org.hamroh.identity",
                // The subject of this module is the protocol, so its own classes speak the protocol's libraries.
                "org.springframework.security..",
                "com.nimbusds..",
                "tools.jackson..",
                "javax.crypto..",
                "com.eatthepath.otp..",
                "com.google.zxing..",
                "org.springframework.boot.context.properties..");
    }

    @Test
    void peopleAndOrganisationsKnowNothingOfTheProtocol() {
        classes()
                .that()
                .resideInAnyPackage("org.hamroh.identity.person", "org.hamroh.identity.organisation")
                .and()
                .haveSimpleNameNotEndingWith("Desk")
                .and()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.springframework.data..",
                        "org.hamroh.identity.person",
                        "org.hamroh.identity.organisation",
                        "org.hamroh.identity.session",
                        "org.hamroh.identity.link")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.hamroh.identity"));
    }
}
