package dev.sekisho.deploy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of RFC 6902 that are used here: add, replace, remove, test; what is not there is an error. */
final class JsonPatch {

    private JsonPatch() {}

    /** @param operations a list of objects with op, path and mostly value */
    static void apply(JsonNode operations, JsonNode tree) {
        if (!operations.isArray() || operations.isEmpty()) {
            throw new IllegalArgumentException("not a list of operations: " + operations);
        }
        operations.forEach(operation -> applyOne(operation, tree));
    }

    private static void applyOne(JsonNode operation, JsonNode tree) {
        String op = operation.path("op").asText();
        JsonPointer path = JsonPointer.compile(operation.path("path").asText());
        JsonNode value = operation.path("value");
        JsonNode parent = tree.at(path.head());
        String last = path.last().getMatchingProperty();
        switch (op) {
            case "add" -> add(parent, last, value.deepCopy(), path);
            case "replace" -> replace(parent, last, value.deepCopy(), path);
            case "remove" -> remove(parent, last, path);
            case "test" -> test(tree.at(path), value, path);
            default -> throw new IllegalArgumentException("operation " + op + " is not used here");
        }
    }

    private static void add(JsonNode parent, String last, JsonNode value, JsonPointer path) {
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array) {
            array.insert(last.equals("-") ? array.size() : Integer.parseInt(last), value);
        } else {
            throw nothingAt(path);
        }
    }

    private static void replace(JsonNode parent, String last, JsonNode value, JsonPointer path) {
        if (parent instanceof ObjectNode object && object.has(last)) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array && array.has(Integer.parseInt(last))) {
            array.set(Integer.parseInt(last), value);
        } else {
            throw nothingAt(path);
        }
    }

    private static void remove(JsonNode parent, String last, JsonPointer path) {
        boolean gone = parent instanceof ObjectNode object
                ? object.remove(last) != null
                : parent instanceof ArrayNode array && array.remove(Integer.parseInt(last)) != null;
        if (!gone) {
            throw nothingAt(path);
        }
    }

    private static void test(JsonNode there, JsonNode wanted, JsonPointer path) {
        if (!there.equals(wanted)) {
            throw new IllegalArgumentException(path + " is " + there + " and not " + wanted);
        }
    }

    private static IllegalArgumentException nothingAt(JsonPointer path) {
        return new IllegalArgumentException("nothing at " + path);
    }
}
