package dev.sekisho.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;

/**
 * The rules of the house, the same for each service; a service's test imports them with its own package.
 *
 * <p>A feature is a package right below the service's root package; its technology lies one level further down.
 */
public final class HouseRules {

    private static final Set<String> TECHNOLOGY = Set.of(
            "jakarta.ws.rs",
            "jakarta.persistence",
            "jakarta.validation",
            "java.sql",
            "javax.sql",
            "org.apache.kafka",
            "com.fasterxml",
            "io.quarkus",
            "io.smallrye",
            "org.hibernate",
            "org.eclipse.microprofile",
            "gg.jte",
            "dev.sekisho.kit");

    @ArchTest
    public static final ArchRule featuresKnowNoTechnology = noClasses()
            .that(areAtTheRootOfAFeature())
            .should()
            .dependOnClassesThat(areTechnology())
            .because("opening a feature's folder shows the business; technology lies one level below");

    @ArchTest
    public static final ArchRule adaptersDoNotKnowEachOther = classes()
            .that(areAdapters())
            .should(Neighbours.noOtherAdapter())
            .because("an adapter serves its feature's root and nobody else");

    @ArchTest
    public static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.sekisho.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule servicesMeetOverRestAndKafkaOnly =
            classes().should(Neighbours.noOtherService()).because("a service is deployed alone");

    @ArchTest
    public static final ArchRule moneyIsNeverFloating = fields().should()
            .notHaveRawType(DescribedPredicate.describe(
                    "float or double", type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)))
            .because("yen are whole and exact");

    @ArchTest
    public static final ArchRule nothingReturnsFloating = methods()
            .should()
            .notHaveRawReturnType(DescribedPredicate.describe(
                    "float or double", type -> type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)))
            .because("yen are whole and exact");

    @ArchTest
    public static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    public static final ArchRule timeComesAsAParameter = noClasses()
            .that(areAtTheRootOfAFeature())
            .should()
            .callMethod(Instant.class, "now")
            .because("a rule that reads a clock cannot be tried at its boundary");

    @ArchTest
    public static final ArchRule nobodySleeps =
            noClasses().should().callMethod(Thread.class, "sleep", long.class).because("one waits for a condition");

    @ArchTest
    public static final ArchRule nobodyPrints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> areAtTheRootOfAFeature() {
        return DescribedPredicate.describe(
                "are at the root of a feature",
                type -> type.getPackageName().matches("dev\\.sekisho\\.[a-z]+\\.[a-z]+")
                        && !type.getPackageName().endsWith(".boot"));
    }

    private static DescribedPredicate<JavaClass> areAdapters() {
        return DescribedPredicate.describe(
                "are adapters", type -> type.getPackageName().matches("dev\\.sekisho\\.[a-z]+\\.[a-z]+\\.[a-z]+"));
    }

    private static DescribedPredicate<JavaClass> areTechnology() {
        return DescribedPredicate.describe(
                "are technology",
                type -> TECHNOLOGY.stream()
                        .anyMatch(prefix -> type.getPackageName().startsWith(prefix)));
    }
}
