package dev.sekisho.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD3")
class FactTypesTest {

    private static final JavaClasses KERNEL =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.sekisho.kernel");

    @Test
    void everyFactHasANameOfItsOwnServiceAndAVersion() {
        for (String name : FactTypes.names()) {
            Class<? extends FactData> type = FactTypes.classOf(name).orElseThrow();
            String service = type.getPackageName().replaceAll(".*\\.", "");
            assertThat(name).matches("dev\\.sekisho\\." + service + "\\.[a-z-]+\\.v[1-9][0-9]*");
            assertThat(FactTypes.nameOf(type)).isEqualTo(name);
        }
    }

    @Test
    void noRecordOfAFactIsForgotten() {
        long records = KERNEL.stream()
                .filter(type -> type.isAssignableTo(FactData.class) && !type.isInterface())
                .count();

        assertThat(FactTypes.names()).hasSize((int) records);
    }

    @Test
    void anUnnamedClassIsNoFact() {
        record Unnamed() implements FactData {}

        assertThatThrownBy(() -> FactTypes.nameOf(Unnamed.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(FactTypes.classOf("dev.sekisho.link.unknown.v1")).isEmpty();
    }

    @Test
    void theKernelKnowsNothingButTheJdk() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.sekisho.kernel..")
                .check(KERNEL);
    }

    @Test
    void topicsAreNamedAfterTheirService() {
        assertThat(Topics.factsOf("link-service")).isEqualTo(Topics.LINK_FACTS);
        assertThat(Topics.factsOf("charge-service")).isEqualTo(Topics.CHARGE_FACTS);
        assertThat(Topics.deadLettersOf("compensation-service")).isEqualTo("sekisho.compensation.dead-letters");
    }
}
