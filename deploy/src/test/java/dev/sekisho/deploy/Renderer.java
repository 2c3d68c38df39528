package dev.sekisho.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.deploy.Kustomization.Generator;
import dev.sekisho.deploy.Kustomization.Patch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code kustomize build} makes of a folder, for exactly the features that are used here and stricter: a patch
 * that meets nothing, an object twice and a field not known are errors.
 */
final class Renderer {

    private Renderer() {}

    static List<Manifest> render(Path folder) {
        List<Manifest> objects = new ArrayList<>();
        accumulate(folder, objects);
        ConfigMapNames.settle(objects);
        return objects;
    }

    /** Resources, generators, components, then what this kustomization does to all of them: kustomize's order. */
    private static void accumulate(Path folder, List<Manifest> objects) {
        Kustomization kustomization = Kustomization.in(folder);
        List<Manifest> mine = new ArrayList<>(isComponent(kustomization) ? objects : List.of());
        kustomization.resources().forEach(resource -> resource(folder.resolve(resource), mine));
        kustomization.configMapGenerator().forEach(generator -> generate(generator, folder, mine));
        kustomization.components().forEach(component -> accumulate(folder.resolve(component), mine));
        kustomization.patches().forEach(patch -> patch(patch, folder, mine));
        Transformers.transform(kustomization, mine);
        if (isComponent(kustomization)) {
            objects.clear();
        }
        mine.forEach(manifest -> add(manifest, objects));
    }

    private static boolean isComponent(Kustomization kustomization) {
        return kustomization.kind().equals("Component");
    }

    private static void resource(Path path, List<Manifest> objects) {
        if (Kustomization.isIn(path)) {
            accumulate(path, objects);
        } else {
            Yaml.documents(path).forEach(tree -> add(Manifest.of(tree), objects));
        }
    }

    private static void add(Manifest manifest, List<Manifest> objects) {
        if (objects.stream().anyMatch(other -> other.title().equals(manifest.title()))) {
            throw new IllegalArgumentException(manifest.title() + " is there twice");
        }
        objects.add(manifest);
    }

    private static void generate(Generator generator, Path folder, List<Manifest> objects) {
        Manifest map = generator.merges() ? configMap(generator.name(), objects) : newConfigMap(generator, objects);
        for (String file : generator.files()) {
            String[] keyAndPath = file.split("=", 2);
            map.tree().withObject("/data").put(keyAndPath[0], Yaml.read(folder.resolve(keyAndPath[1])));
        }
    }

    private static Manifest configMap(String name, List<Manifest> objects) {
        return objects.stream()
                .filter(object -> object.title().equals("ConfigMap/" + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ConfigMap " + name + " to merge with"));
    }

    private static Manifest newConfigMap(Generator generator, List<Manifest> objects) {
        JsonNode tree = Yaml.documents("{apiVersion: v1, kind: ConfigMap, metadata: {name: " + generator.name() + "}}")
                .get(0);
        Manifest map = Manifest.of(tree);
        ObjectNode metadata = map.tree().withObject("/metadata");
        if (generator.namespace() != null) {
            metadata.put("namespace", generator.namespace());
        }
        generator
                .options()
                .labels()
                .forEach((name, value) -> metadata.withObject("/labels").put(name, value));
        add(map, objects);
        if (!generator.options().disableNameSuffixHash()) {
            ConfigMapNames.mark(map);
        }
        return map;
    }

    private static void patch(Patch patch, Path folder, List<Manifest> objects) {
        JsonNode operations = Yaml.documents(folder.resolve(patch.path())).get(0);
        List<Manifest> meant = objects.stream().filter(patch.target()::means).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(patch + " meets nothing");
        }
        meant.forEach(manifest -> JsonPatch.apply(operations, manifest.tree()));
    }
}
