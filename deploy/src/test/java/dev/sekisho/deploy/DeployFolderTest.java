package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder as it lies in the repository: no secret in any file, and the four services say the same alike. */
@Tag("TD16")
class DeployFolderTest {

    static Stream<Path> written() {
        return Stream.of("kustomize", "images", "secret-names")
                .flatMap(folder -> Repository.filesUnder(Repository.DEPLOY.resolve(folder)).stream());
    }

    @ParameterizedTest
    @MethodSource("written")
    void noFileHoldsWhatLooksLikeASecret(Path file) {
        // The digest that no image has is not one.
        assertThat(Yaml.read(file).replaceAll("sha256:0{64}", "")).doesNotContainPattern(NothingIsSecret.LOOKS_SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN EC PRIVATE KEY-----",
                "password=x",
                "c2FuZGJveC1zZWFsaW5nLWtleS1ub3Qtc2VjcmV0ISE=",
                "00112233445566778899aabbccddeeff",
            })
    void aSecretIsKnownWhenItIsSeen(String secret) {
        assertThat("key: " + secret).containsPattern(NothingIsSecret.LOOKS_SECRET);
    }

    @Test
    void theOverlaysNameNoPlaceThatExists() {
        String overlays = Repository.filesUnder(Repository.DEPLOY.resolve("kustomize/overlays")).stream()
                .map(Yaml::read)
                .collect(Collectors.joining("\n"));

        assertThat(found("//([a-z0-9.-]+)", overlays)).allMatch(host -> host.endsWith(".example"));
        assertThat(found("newName: ([a-z0-9.-]+)", overlays)).containsOnly("registry.example");
        assertThat(found("sha256:([0-9a-f]+)", overlays)).containsOnly("0".repeat(64));
        assertThat(found("cidr: (\\S+)\\.\\d+/\\d+", overlays)).containsOnly("192.0.2", "198.51.100", "203.0.113");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theFourManifestsAreOneButForNamePortsAndTheKeyOfTokens() {
        List<String> same = Repository.SERVICES.stream()
                .map(service -> Yaml.read(Repository.BASE.resolve(service + ".yaml"))
                        .replace("identity-service.", "")
                        .replace(service, "SERVICE")
                        .replaceAll("\\b1([89])10\\d\\b", "1$1")
                        .replace(
                                "              - key: customer-tokens.pem\n                path: customer-tokens.pem\n",
                                ""))
                .distinct()
                .toList();

        assertThat(same).hasSize(1);
    }
}
