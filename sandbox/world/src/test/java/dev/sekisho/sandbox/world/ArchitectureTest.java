package dev.sekisho.sandbox.world;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.sekisho.sandbox.world", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.sekisho.sandbox.world.";

    @ArchTest
    static final ArchRule aFeaturesRootKnowsNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "bank",
                    ROOT + "carrier",
                    ROOT + "clock",
                    ROOT + "ekyc",
                    ROOT + "fault",
                    ROOT + "message",
                    ROOT + "pager",
                    ROOT + "paying")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "com.fasterxml..", "io.quarkus..", "java.net.http..", ROOT + "boot..");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();
}
