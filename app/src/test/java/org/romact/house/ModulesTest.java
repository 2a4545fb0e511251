package org.romact.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.romact.RomactApplication;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of HOUSE.md in the code. */
class ModulesTest {
    private static final String[] ENGINES = {
        "org.romact.forms..", "org.romact.statistics..", "org.romact.disclosure..", "org.romact.decisions.."
    };
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.romact");

    @Test
    void modulesKnowOnlyTheirNeighbours() {
        ApplicationModules.of(RomactApplication.class, resideInAnyPackage(ENGINES))
                .verify();
    }

    @Test
    void enginesKnowNothingOfTheApplication() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.romact.platform..",
                        "org.romact.reach..",
                        "org.romact.assess..",
                        "org.romact.alliance..",
                        "org.romact.portal..",
                        "org.springframework..",
                        "java.sql..",
                        "jakarta..")
                .check(classes);
    }

    @Test
    void onlyAssessReadsFormsAndEstimatesFigures() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.romact.platform..", "org.romact.reach..", "org.romact.alliance..", "org.romact.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINES)
                .check(classes);
    }

    @Test
    void nobodyImportsThePortal() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.romact.platform..",
                        "org.romact.reach..",
                        "org.romact.assess..",
                        "org.romact.alliance..",
                        "org.romact.demonstration..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.romact.portal..")
                .check(classes);
    }
}
