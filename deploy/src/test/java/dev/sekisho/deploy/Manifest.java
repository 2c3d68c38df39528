package dev.sekisho.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One Kubernetes object as the tree that would be sent; it has a kind and a name, and is changed in place. */
record Manifest(ObjectNode tree) {

    Manifest {
        if (!tree.path("kind").isTextual() || !tree.at("/metadata/name").isTextual()) {
            throw new IllegalArgumentException("an object without kind or name: " + tree);
        }
    }

    static Manifest of(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return new Manifest(object);
        }
        throw new IllegalArgumentException("not an object: " + tree);
    }

    String kind() {
        return tree.get("kind").asText();
    }

    String name() {
        return tree.at("/metadata/name").asText();
    }

    /** Kind and name, as people write it. */
    String title() {
        return kind() + "/" + name();
    }

    Manifest copy() {
        return new Manifest(tree.deepCopy());
    }
}
