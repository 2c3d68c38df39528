package dev.sekisho.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One kustomization.yaml; it knows the fields that this repository uses, and any other is refused when it is read. */
record Kustomization(
        @JsonProperty(required = true) String apiVersion,
        @JsonProperty(required = true) String kind,
        String namespace,
        List<String> resources,
        List<String> components,
        List<Labels> labels,
        List<Image> images,
        List<Patch> patches,
        List<Generator> configMapGenerator) {

    Kustomization {
        resources = orEmpty(resources);
        components = orEmpty(components);
        labels = orEmpty(labels);
        images = orEmpty(images);
        patches = orEmpty(patches);
        configMapGenerator = orEmpty(configMapGenerator);
    }

    static Kustomization in(Path folder) {
        return Yaml.document(folder.resolve("kustomization.yaml"), Kustomization.class);
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("kustomization.yaml"));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Labels that every object gets, and every pod where that is said; never a selector. */
    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    /** Where the image of this name is to be had, and which bytes it has. */
    record Image(String name, String newName, String digest) {}

    /** A file of RFC 6902 operations, and what they are done to. */
    record Patch(Target target, String path) {}

    /** Objects of one kind, all of them or the one of that name. */
    record Target(String kind, String name) {

        boolean means(Manifest manifest) {
            return manifest.kind().equals(kind)
                    && (name == null || manifest.name().equals(name));
        }
    }

    /** A ConfigMap of files, each written key=path; behavior is empty or merge. */
    record Generator(String name, String namespace, String behavior, List<String> files, Options options) {

        Generator {
            options = options == null ? new Options(false, Map.of()) : options;
            if (behavior != null && !behavior.equals("merge")) {
                throw new IllegalArgumentException("behavior " + behavior + " is not used here");
            }
        }

        boolean merges() {
            return behavior != null;
        }
    }

    /** Labels of what is generated, and whether its name says nothing of its content. */
    record Options(boolean disableNameSuffixHash, Map<String, String> labels) {}
}
