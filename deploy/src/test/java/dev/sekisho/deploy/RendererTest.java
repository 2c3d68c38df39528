package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The renderer of these tests is kustomize where kustomize is there to be asked, and stricter. */
class RendererTest {

    private static final String HEAD = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";
    private static final Optional<InstalledKustomize> KUSTOMIZE = InstalledKustomize.find();
    private static final String MAP = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {x: y}}";

    static Stream<Combination> all() {
        return Stream.concat(Combination.all(), Combination.beside());
    }

    @ParameterizedTest
    @MethodSource("all")
    void kustomizeRendersTheSame(Combination combination) {
        assumeTrue(KUSTOMIZE.isPresent(), "neither kubectl nor kustomize of version 5 is on the PATH");

        assertThat(byTitle(Renderer.render(combination.folder())))
                .isEqualTo(byTitle(KUSTOMIZE.get().render(combination.folder())));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            namePrefix: mine-                                                              | namePrefix
            patches: [{target: {kind: Deployment}, path: patch.yaml}]                      | meets nothing
            patches: [{target: {kind: ConfigMap}, patch: inline}]                          | "patch"
            images: [{name: nobody, newName: x, digest: y}]                                | meets nothing
            images: [{name: nobody, newTag: latest}]                                       | newTag
            resources: [map.yaml, map.yaml]                                                | twice
            configMapGenerator: [{name: b, behavior: merge, files: [f=map.yaml]}]          | no ConfigMap b
            configMapGenerator: [{name: b, behavior: replace, files: [f=map.yaml]}]        | replace
            configMapGenerator: [{name: b, literals: [password=x]}]                        | literals
            patches: [{target: {kind: ConfigMap}, path: nowhere.yaml}]                     | nothing at
            """)
    void whatTheRendererDoesNotKnowItRefuses(String line, String complaint, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("map.yaml"), MAP);
        Files.writeString(folder.resolve("patch.yaml"), "[{op: add, path: /data/z, value: z}]");
        Files.writeString(folder.resolve("nowhere.yaml"), "[{op: replace, path: /data/z, value: z}]");
        String resources = line.startsWith("resources") ? "" : "resources: [map.yaml]\n";
        Files.writeString(folder.resolve("kustomization.yaml"), HEAD + resources + line + "\n");

        assertThatThrownBy(() -> Renderer.render(folder)).hasStackTraceContaining(complaint);
    }

    @Test
    void aChangedSettingIsAnotherName(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("kustomization.yaml"), HEAD + "configMapGenerator: [{name: b, files: [f=settings]}]\n");
        Files.writeString(folder.resolve("settings"), "a=1 & <b>\n");
        String before = Renderer.render(folder).get(0).name();
        Files.writeString(folder.resolve("settings"), "a=2 & <b>\n");

        assertThat(Renderer.render(folder).get(0).name())
                .startsWith("b-")
                .hasSize(12)
                .isNotEqualTo(before);
    }

    private static Map<String, JsonNode> byTitle(Collection<Manifest> manifests) {
        Map<String, JsonNode> all = new TreeMap<>();
        manifests.forEach(manifest -> all.put(manifest.title(), manifest.tree()));
        return all;
    }
}
