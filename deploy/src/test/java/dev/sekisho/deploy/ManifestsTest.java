package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be deployed: every overlay, and the base with every set of components, keeps every promise. */
@Tag("TD3")
@Tag("TD13")
@Tag("TD16")
class ManifestsTest {

    /** Who calls whom; {@code each} stands for the four services. Nothing else gets through. */
    private static final String CALLS = """
            identity-service -> link-service:18102
            identity-service -> charge-service:18103
            identity-service -> compensation-service:18104
            link-service -> identity-service:18101
            link-service -> charge-service:18103
            link-service -> compensation-service:18104
            charge-service -> identity-service:18101
            charge-service -> link-service:18102
            charge-service -> compensation-service:18104
            compensation-service -> identity-service:18101
            compensation-service -> link-service:18102
            compensation-service -> charge-service:18103
            """;

    private static final String FROM_OUTSIDE = """
            gateway -> identity-service:18101
            gateway -> link-service:18102
            gateway -> charge-service:18103
            gateway -> compensation-service:18104
            monitoring -> identity-service:19101
            monitoring -> link-service:19102
            monitoring -> charge-service:19103
            monitoring -> compensation-service:19104
            """;

    private static final String TO_OUTSIDE = """
            each -> kube-system/kube-dns:53
            each -> kube-system/kube-dns:53/udp
            each -> kafka:9093
            """;

    private static final String POSTGRES = "each -> postgres:5432";
    private static final String COLLECTOR = "each -> observability:4317";
    private static final String TOOLS = """
            sekisho-tools/operations-tool -> identity-service:18101
            sekisho-tools/operations-tool -> link-service:18102
            sekisho-tools/operations-tool -> charge-service:18103
            sekisho-tools/operations-tool -> compensation-service:18104
            sekisho-tools/support-tool -> link-service:18102
            sekisho-tools/support-tool -> compensation-service:18104
            """;

    /** What both overlays open of the world, by addresses that are kept for documents. */
    private static final String WORLD = """
            identity-service -> 198.51.100.0/28:443
            link-service -> 192.0.2.0/28:443
            """;

    private static final String OUTSIDE_DATABASE = "each -> 203.0.113.16/28:5432";

    static Stream<Combination> all() {
        return Combination.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everythingThatMayBeDeployedKeepsEveryPromise(Combination combination) {
        assertThat(Check.all(combination.cluster())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyReachesAnybodyButByTheArrowsOfThisTable(Combination combination) {
        Set<String> components = combination.components();
        boolean overlay = Combination.overlays().contains(combination);
        boolean databaseOutside = components.contains("outside-database");

        Arrows arrows = Arrows.in(combination.cluster());

        assertThat(arrows.entering()).isEqualTo(table(CALLS, FROM_OUTSIDE, components.contains("tools") ? TOOLS : ""));
        assertThat(arrows.leaving())
                .isEqualTo(table(
                        CALLS,
                        TO_OUTSIDE,
                        databaseOutside ? "" : POSTGRES,
                        databaseOutside && overlay ? OUTSIDE_DATABASE : "",
                        components.contains("traces") ? COLLECTOR : "",
                        overlay ? WORLD : ""));
    }

    private static Set<Arrow> table(String... parts) {
        Set<Arrow> arrows = new TreeSet<>();
        Arrays.stream(parts)
                .flatMap(String::lines)
                .flatMap(ManifestsTest::forEach)
                .map(Arrow::of)
                .forEach(arrows::add);
        return arrows;
    }

    private static Stream<String> forEach(String line) {
        return line.startsWith("each ")
                ? Repository.SERVICES.stream().map(service -> line.replaceFirst("each", service))
                : Stream.of(line);
    }
}
