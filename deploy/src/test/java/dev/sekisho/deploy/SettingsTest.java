package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an overlay tells a service, with its secrets: nothing is missing, nothing said twice, no file leads nowhere. */
@Tag("TD16")
class SettingsTest {

    private static final Pattern TRUSTED_FILE = Pattern.compile("/etc/sekisho/trusted/([a-z-]+\\.pem)");
    private static final Pattern SECRET_FILE = Pattern.compile("/etc/sekisho/secrets/([a-z-]+\\.pem)");
    private static final String README = Yaml.read(Repository.DEPLOY.resolve("README.md"));

    static Stream<Arguments> servicesOfOverlays() {
        return Combination.servicesOfOverlays();
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void whatTheCodeDemandsInProductionIsGivenOpenlyOrInSecret(Combination overlay, String service) {
        Set<String> all =
                new TreeSet<>(SettingsExist.given(service, overlay.cluster()).keySet());
        all.addAll(Repository.secretNames(service).keySet());

        assertThat(CodeNames.of(service).missingFrom(all)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void aSecretIsReadByTheCodeAndStandsNowhereElse(Combination overlay, String service) {
        Map<String, String> secrets = Repository.secretNames(service);

        assertThat(secrets.keySet())
                .isNotEmpty()
                .allMatch(CodeNames.of(service)::know)
                .doesNotContainAnyElementsOf(
                        SettingsExist.given(service, overlay.cluster()).keySet());
        assertThat(secrets.values()).containsOnly("");
    }

    @ParameterizedTest
    @MethodSource("servicesOfOverlays")
    void everyFileThatASettingNamesIsMounted(Combination overlay, String service) {
        Deployment deployment = overlay.cluster().deployment(service);
        Set<String> items = Cluster.pod(deployment).getVolumes().stream()
                .filter(volume -> volume.getName().equals("secrets"))
                .flatMap(volume -> volume.getSecret().getItems().stream())
                .map(KeyToPath::getPath)
                .collect(Collectors.toSet());
        Set<String> wanted = named(SECRET_FILE, overlay.cluster(), service);
        wanted.add("secrets.properties");

        assertThat(items).isEqualTo(wanted);
        assertThat(named(TRUSTED_FILE, overlay.cluster(), service))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(README).contains("`" + file + "`"));
    }

    @Test
    void everySecretIsDocumentedByItsName() {
        Combination.overlays().stream()
                .flatMap(overlay -> overlay.cluster().deployments().stream())
                .flatMap(deployment -> Cluster.pod(deployment).getVolumes().stream())
                .filter(volume -> volume.getSecret() != null)
                .map(volume -> volume.getSecret().getSecretName())
                .distinct()
                .forEach(secret -> assertThat(README).contains("`" + secret + "`"));
    }

    private static Set<String> named(Pattern file, Cluster cluster, String service) {
        return SettingsExist.given(service, cluster).values().stream()
                .flatMap(value -> file.matcher(value).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
