package dev.sekisho.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.deploy.Kustomization.Image;
import dev.sekisho.deploy.Kustomization.Labels;
import java.util.List;

/** What a kustomization does to every object it holds: namespace, labels, images. */
final class Transformers {

    private Transformers() {}

    static void transform(Kustomization kustomization, List<Manifest> objects) {
        if (kustomization.namespace() != null) {
            objects.forEach(object -> namespace(kustomization.namespace(), object));
        }
        kustomization.labels().forEach(labels -> objects.forEach(object -> label(labels, object)));
        kustomization.images().forEach(image -> image(image, objects));
    }

    private static void namespace(String namespace, Manifest object) {
        String field = object.kind().equals("Namespace") ? "name" : "namespace";
        object.tree().withObject("/metadata").put(field, namespace);
    }

    private static void label(Labels labels, Manifest object) {
        ObjectNode own = object.tree().withObject("/metadata/labels");
        labels.pairs().forEach(own::put);
        if (labels.includeTemplates() && object.tree().at("/spec/template").isObject()) {
            ObjectNode pods = object.tree().withObject("/spec/template/metadata/labels");
            labels.pairs().forEach(pods::put);
        }
    }

    private static void image(Image image, List<Manifest> objects) {
        List<ObjectNode> meant = objects.stream()
                .flatMap(object ->
                        object.tree().at("/spec/template/spec/containers").valueStream())
                .filter(container -> nameOf(container).equals(image.name()))
                .map(ObjectNode.class::cast)
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(image + " meets nothing");
        }
        meant.forEach(container -> container.put("image", image.newName() + "@" + image.digest()));
    }

    private static String nameOf(JsonNode container) {
        return container.path("image").asText().replaceFirst("@.*", "");
    }
}
