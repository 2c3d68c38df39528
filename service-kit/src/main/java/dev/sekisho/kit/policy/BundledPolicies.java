package dev.sekisho.kit.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.kit.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The policies that come with a service: the present one, and that of 2020 for the replay. Each is a version and lists of
 * names; a name in a list is a rule that is on. An entry that a setting takes out stands in the version from then on.
 */
public final class BundledPolicies {

    private static final ObjectMapper MAPPER = StrictJson.makeStrict(new ObjectMapper());
    private static final String VERSION = "version";

    private BundledPolicies() {}

    /** @throws IllegalArgumentException naming the setting, if there is no such policy or no such entry in it */
    public static <P> P read(Class<P> type, PolicyChoice choice) {
        try {
            ObjectNode file = file(type, choice);
            choice.without().forEach(entry -> takeOut(entry, file, choice));
            return MAPPER.readerFor(type).readValue(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy cannot be read: " + choice.name(), unreadable);
        }
    }

    private static ObjectNode file(Class<?> type, PolicyChoice choice) throws IOException {
        if (!choice.name().matches("[a-z0-9-]{1,40}")) {
            throw choice.noPolicy();
        }
        try (InputStream bytes = type.getResourceAsStream("/policies/" + choice.name() + ".json")) {
            if (bytes == null) {
                throw choice.noPolicy();
            }
            return MAPPER.readerFor(ObjectNode.class).readValue(bytes);
        }
    }

    private static void takeOut(String entry, ObjectNode file, PolicyChoice choice) {
        boolean found = false;
        for (JsonNode list : file) {
            found |= list instanceof ArrayNode names && isTakenOut(entry, names);
        }
        if (!found) {
            throw choice.noEntry(entry);
        }
        file.put(VERSION, file.path(VERSION).asText() + " without " + entry);
    }

    private static boolean isTakenOut(String entry, ArrayNode names) {
        boolean found = false;
        for (Iterator<JsonNode> each = names.iterator(); each.hasNext(); ) {
            if (each.next().asText().equals(entry)) {
                each.remove();
                found = true;
            }
        }
        return found;
    }
}
