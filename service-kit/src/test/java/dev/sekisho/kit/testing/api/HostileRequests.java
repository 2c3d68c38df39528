package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes hostile requests out of an operation's description: every field of its body, those of its schema that a good
 * body leaves out included, each parameter, its ids, and the body as a whole. Of the many values a few are drawn for
 * each field, by a seed that is told when one of them does harm.
 */
final class HostileRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final int TOO_LARGE = 65 * 1024 + 1;
    private static final int MANY_PARAMETERS = 300;
    private static final int DEEPEST = 4;

    private final ApiDescription api;
    private final Random random;
    private final int drawn;

    /** @param drawn how many values are tried on each field and parameter */
    HostileRequests(ApiDescription api, Random random, int drawn) {
        this.api = api;
        this.random = random;
        this.drawn = drawn;
    }

    /** @param goodBody as {@link ExampleBody} makes it or a test knows it better; null where none is taken */
    List<HostileRequest> of(Operation operation, String good, String goodBody) {
        List<HostileRequest> all = new ArrayList<>();
        ids(operation, all, goodBody);
        parameters(operation, good, all, goodBody);
        headers(operation, good, all, goodBody);
        if (goodBody != null) {
            wholeBodies(operation, good, goodBody, all);
            types(good, goodBody, all);
        }
        if (goodBody != null && operation.takesJson()) {
            fields(operation, good, goodBody, all);
        }
        return all;
    }

    private void ids(Operation operation, List<HostileRequest> all, String goodBody) {
        if (operation.hasId()) {
            for (String text : draw(HostileValues.texts(), drawn)) {
                if (!text.isBlank() && text.length() <= 6_000) {
                    all.add(withPath(operation, "the id " + text, operation.at(encoded(text)), goodBody));
                }
            }
            all.add(withPath(operation, "an id that is no UTF-8", operation.at("%ff%fe"), goodBody));
            all.add(withPath(
                    operation,
                    "the id of another kind",
                    operation.at(UUID.randomUUID().toString()),
                    goodBody));
        }
    }

    private void parameters(Operation operation, String good, List<HostileRequest> all, String goodBody) {
        for (Operation.Parameter parameter : operation.in("query")) {
            for (String text : draw(HostileValues.texts(), 2 * drawn)) {
                if (text.length() <= 6_000) {
                    all.add(withPath(
                            operation,
                            parameter.name() + "=" + text,
                            good + "?" + parameter.name() + "=" + encoded(text),
                            goodBody));
                }
            }
            String twice = parameter.name() + "=1&" + parameter.name() + "=" + HostileValues.MARK;
            all.add(withPath(operation, parameter.name() + " twice", good + "?" + twice, goodBody));
            all.add(withPath(
                    operation,
                    parameter.name() + " is no UTF-8",
                    good + "?" + parameter.name() + "=%c3%28%ff",
                    goodBody));
        }
        String many = IntStream.range(0, MANY_PARAMETERS)
                .mapToObj(i -> "q" + i + "=1")
                .collect(Collectors.joining("&"));
        all.add(withPath(operation, "hundreds of parameters", good + "?" + many, goodBody));
    }

    private void headers(Operation operation, String good, List<HostileRequest> all, String goodBody) {
        HostileRequest plain = withPath(operation, "a header", good, goodBody);
        for (Operation.Parameter parameter : operation.in("header")) {
            for (String value :
                    List.of("", " ", "x".repeat(65), "x".repeat(5_000), "schlüssel", "' or 1=1 --", "a\tb")) {
                all.add(new HostileRequest(parameter.name() + ": " + value, plain.path(), plain.headers(), plain.body())
                        .withHeader(parameter.name(), value));
            }
        }
        for (String accepted : List.of("text/html", "application/xml;q=0.1", HostileValues.MARK, "*/*;q=0")) {
            all.add(new HostileRequest("Accept: " + accepted, plain.path(), plain.headers(), plain.body())
                    .withHeader("Accept", accepted));
        }
    }

    private void wholeBodies(Operation operation, String good, String body, List<HostileRequest> all) {
        String open = body.substring(0, Math.max(1, body.length() - 1));
        Map<String, String> bodies = Map.ofEntries(
                Map.entry("nothing", ""),
                Map.entry("blank", " \n"),
                Map.entry("null", "null"),
                Map.entry("a list", "[]"),
                Map.entry("a list of it", "[" + body + "]"),
                Map.entry("a text", "\"" + HostileValues.MARK + "\""),
                Map.entry("a number", "7"),
                Map.entry("half of it", open),
                Map.entry("it twice", body + body),
                Map.entry("something behind it", body + " " + HostileValues.MARK),
                Map.entry("a field nobody knows", open + ",\"" + HostileValues.MARK + "\":1}"),
                Map.entry("a field of power", open + ",\"role\":\"access-admin\",\"state\":\"APPROVED\"}"),
                Map.entry("a prototype", open + ",\"__proto__\":{\"admin\":true},\"@class\":\"java.lang.Runtime\"}"),
                Map.entry("every field twice", open + "," + body.substring(Math.min(1, body.length()))),
                Map.entry("deep nesting of objects", "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)),
                Map.entry("deep nesting of lists", "[".repeat(30_000)),
                Map.entry("a comment", "/* " + HostileValues.MARK + " */" + body),
                Map.entry("single quotes", body.replace('"', '\'')),
                Map.entry("a long name", "{\"" + "n".repeat(5_000) + "\":1}"),
                Map.entry("form fields", "a=1&b=" + HostileValues.MARK),
                Map.entry("XML", "<?xml version='1.0'?><a>" + HostileValues.MARK + "</a>"));
        bodies.forEach((what, text) ->
                all.add(HostileRequest.withBody("as a body " + what, good, operation.mediaType(), bytes(text))));
        all.add(HostileRequest.withBody(
                "a body that is too large", good, operation.mediaType(), bytes(" ".repeat(TOO_LARGE) + body)));
        all.add(HostileRequest.withBody(
                "a body that is no UTF-8", good, operation.mediaType(), new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':'
                }));
        all.add(HostileRequest.withBody(
                "a body in UTF-16", good, operation.mediaType(), body.getBytes(StandardCharsets.UTF_16)));
    }

    private void types(String good, String body, List<HostileRequest> all) {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=no-such-charset",
                "application/json; charset=utf-16",
                "application/json/" + HostileValues.MARK,
                HostileValues.MARK,
                ";")) {
            all.add(HostileRequest.withBody("the type " + type, good, type, bytes(body)));
        }
        all.add(HostileRequest.withBody("said to be compressed", good, JSON_TYPE, bytes(body))
                .withHeader("Content-Encoding", "gzip"));
    }

    private void fields(Operation operation, String good, String body, List<HostileRequest> all) {
        JsonNode root = read(body);
        Set<String> pointers = new LinkedHashSet<>();
        pointersOf(root, "", pointers);
        operation.body().ifPresent(schema -> pointersOf(schema, "", pointers, 0));
        for (String pointer : pointers) {
            for (String value : draw(HostileValues.json(), drawn)) {
                all.add(HostileRequest.withBody(
                        pointer + " = " + value, good, JSON_TYPE, bytes(with(root, pointer, value))));
            }
        }
    }

    private static void pointersOf(JsonNode at, String pointer, Set<String> all) {
        if (!pointer.isEmpty()) {
            all.add(pointer);
        }
        if (at.isObject()) {
            at.properties().forEach(field -> pointersOf(field.getValue(), pointer + "/" + field.getKey(), all));
        } else if (at.size() > 0) {
            pointersOf(at.get(0), pointer + "/0", all);
        }
    }

    private void pointersOf(JsonNode schema, String pointer, Set<String> all, int depth) {
        if (depth < DEEPEST) {
            schema.path("properties").properties().forEach(field -> {
                all.add(pointer + "/" + field.getKey());
                pointersOf(api.resolved(field.getValue()), pointer + "/" + field.getKey(), all, depth + 1);
            });
        }
    }

    /** The body with this literal, which need not be JSON, at that place; what is not on the way there is made. */
    private static String with(JsonNode root, String pointer, String literal) {
        JsonNode copy = root.deepCopy();
        JsonNode at = copy;
        String[] names = pointer.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = step(at, names[i]);
        }
        put(at, names[names.length - 1], literal);
        return copy.toString();
    }

    private static JsonNode step(JsonNode at, String name) {
        if (at.isArray()) {
            return at.path(0);
        }
        JsonNode next = at.path(name);
        return next.isContainerNode() || !(at instanceof ObjectNode holder) ? next : holder.putObject(name);
    }

    private static void put(JsonNode holder, String name, String literal) {
        if (holder instanceof ObjectNode object) {
            object.putRawValue(name, new RawValue(literal));
        } else if (holder instanceof ArrayNode list) {
            list.removeAll().addRawValue(new RawValue(literal));
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    private List<String> draw(List<String> from, int count) {
        return random.ints(0, from.size())
                .distinct()
                .limit(Math.min(count, from.size()))
                .mapToObj(from::get)
                .toList();
    }

    private static HostileRequest withPath(Operation operation, String what, String path, String goodBody) {
        return goodBody == null
                ? new HostileRequest(what, path, Map.of(), null)
                : HostileRequest.withBody(what, path, operation.mediaType(), bytes(goodBody));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
