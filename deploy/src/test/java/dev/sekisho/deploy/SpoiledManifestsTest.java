package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every promise, broken once: one thing of the base is spoiled, and the check that is there for it says so. */
@Tag("TD3")
@Tag("TD13")
@Tag("TD16")
class SpoiledManifestsTest {

    private static final List<Manifest> BASE = Renderer.render(Repository.BASE);

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/spoiled.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsSpoiledIsFound(String title, String op, String path, String value, String sentence) {
        List<Manifest> manifests = new ArrayList<>();
        BASE.forEach(manifest -> manifests.add(manifest.copy()));

        spoil(manifests, title, op, path, value);

        assertThat(Check.all(Cluster.of(manifests)))
                .anySatisfy(finding -> assertThat(finding).contains(sentence));
    }

    @Test
    void whatIsNotSpoiledIsNotFound() {
        assertThat(Check.all(Cluster.of(BASE))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvFileSource(resources = "/unknown.csv", delimiter = '|', numLinesToSkip = 1)
    void whatTheApiDoesNotKnowIsNotEvenParsed(String title, String op, String path, String value, String complaint) {
        List<Manifest> manifests = new ArrayList<>();
        BASE.forEach(manifest -> manifests.add(manifest.copy()));

        spoil(manifests, title, op, path, value);

        assertThatThrownBy(() -> Cluster.of(manifests)).hasMessageContaining(complaint);
    }

    private static void spoil(List<Manifest> manifests, String title, String op, String path, String value) {
        Manifest meant = manifests.stream()
                .filter(manifest -> manifest.title().startsWith(title))
                .findFirst()
                .orElseThrow();
        if (op.equals("delete")) {
            manifests.remove(meant);
            return;
        }
        JsonNode operation =
                Yaml.documents("{op: " + op + ", path: '" + path + "'}").get(0);
        if (value != null) {
            ((ObjectNode) operation).set("value", Yaml.documents(value).get(0));
        }
        JsonPatch.apply(Yaml.documents("[" + operation + "]").get(0), meant.tree());
    }
}
