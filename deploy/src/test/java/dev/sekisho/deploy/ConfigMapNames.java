package dev.sekisho.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives a generated ConfigMap kustomize's name with a hash of its content, so that a changed setting is a new name and
 * restarts the pods that mount it.
 */
final class ConfigMapNames {

    private static final String MARK = "generated-here";
    private static final int LENGTH = 10;
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private ConfigMapNames() {}

    /** Says that this ConfigMap was generated; {@link #settle} takes the mark away. */
    static void mark(Manifest map) {
        map.tree().put(MARK, true);
    }

    static void settle(List<Manifest> objects) {
        Map<String, String> names = new HashMap<>();
        for (Manifest object : objects) {
            if (object.tree().remove(MARK) != null) {
                String name = object.name() + "-" + hash(object);
                names.put(object.name(), name);
                object.tree().withObject("/metadata").put("name", name);
            }
        }
        objects.stream()
                .flatMap(object ->
                        object.tree().at("/spec/template/spec/volumes").valueStream())
                .filter(volume -> volume.has("configMap"))
                .forEach(volume -> rename((ObjectNode) volume.get("configMap"), names));
    }

    private static void rename(ObjectNode reference, Map<String, String> names) {
        String name = reference.get("name").asText();
        if (!names.containsKey(name)) {
            throw new IllegalArgumentException("no ConfigMap " + name);
        }
        reference.put("name", names.get(name));
    }

    /**
     * SHA-256 over kind, data and a name that kustomize always leaves empty, as Go writes JSON; ten digits of it,
     * none of which could make a word.
     */
    private static String hash(Manifest map) {
        Map<String, Object> content = new TreeMap<>();
        content.put("kind", "ConfigMap");
        content.put("name", "");
        content.put("data", new ObjectMapper().convertValue(map.tree().get("data"), TreeMap.class));
        String hex = HexFormat.of().formatHex(sha256(asGoWrites(content)));
        return hex.substring(0, LENGTH)
                .replace('0', 'g')
                .replace('1', 'h')
                .replace('3', 'k')
                .replace('a', 'm')
                .replace('e', 't');
    }

    private static String asGoWrites(Map<String, Object> content) {
        try {
            return SORTED.writeValueAsString(content)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
