package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings, code and network policies agree on who calls whom, and on whose word is believed. */
@Tag("TD3")
class CallsTest {

    private static final Pattern ADDRESS = Pattern.compile("[a-z-]+\\.([a-z-]+)\\.svc:(\\d+)");
    private static final Pattern TRUSTED_PRINCIPAL = Pattern.compile("sekisho\\.assertion\\.trusted\\.\"([a-z-]+)\"");

    static Stream<Arguments> servicesOfOverlays() {
        return Combination.servicesOfOverlays();
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void everyPrincipalThatAnEndpointNamesIsBelievedByItsKey(Combination overlay, String service) {
        Map<String, String> given = SettingsExist.given(service, overlay.cluster());
        Set<String> believed = given.keySet().stream()
                .flatMap(name -> TRUSTED_PRINCIPAL.matcher(name).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(believed).containsAll(CodeNames.of(service).principals());
        assertThat(believed)
                .allSatisfy(principal -> assertThat(given.get("sekisho.assertion.trusted.\"" + principal + "\""))
                        .isEqualTo("/etc/sekisho/trusted/" + principal + ".pem"));
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void whomAServiceIsToldToCallItMayCallAndNobodyElse(Combination overlay, String service) {
        Set<Arrow> told = SettingsExist.given(service, overlay.cluster()).entrySet().stream()
                .filter(setting -> setting.getKey().matches("sekisho\\.[a-z]+-url"))
                .map(setting -> URI.create(setting.getValue()))
                .filter(url -> !url.getHost().equals("127.0.0.1"))
                .map(url -> new Arrow(service, url.getHost(), Integer.toString(url.getPort())))
                .collect(Collectors.toSet());

        assertThat(Arrows.in(overlay.cluster()).leaving().stream()
                        .filter(Arrow::isInside)
                        .filter(arrow -> arrow.from().equals(service)))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void everyAddressInTheClusterMayBeReached(Combination overlay, String service) {
        Cluster cluster = overlay.cluster();
        List<String> values = Stream.concat(
                        SettingsExist.given(service, cluster).values().stream(),
                        Cluster.containers(cluster.deployment(service))
                                .flatMap(container -> container.getEnv().stream())
                                .map(variable -> variable.getValue()))
                .toList();

        assertThat(values.stream()
                        .flatMap(value -> ADDRESS.matcher(value).results())
                        .map(found -> new Arrow(service, found.group(1), found.group(2))))
                .isNotEmpty()
                .allMatch(Arrows.in(cluster).leaving()::contains);
    }
}
