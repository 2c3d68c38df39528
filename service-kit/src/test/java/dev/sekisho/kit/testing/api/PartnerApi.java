package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The part of the partners' API that one service answers: what a bank's users and systems may call, cut out of the
 * service's own description, with an example of each body, which is the one that the tests send.
 */
final class PartnerApi {

    /** The service that answers an operation; who reads the document sees one API behind one gateway. */
    static final String SERVICE = "x-service";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = SCHEMAS + "Problem";
    private static final List<String> PARTNERS = List.of(Callers.BANK_USER, "client:depositor-desk");
    private static final List<String> PUBLIC = List.of(
            "POST /oauth/token",
            "GET /.well-known/jwks.json",
            "GET /.well-known/oauth-authorization-server",
            "GET /v1/status",
            "GET /v1/status/history",
            "GET /v1/status/feed");

    private final EveryOperation house;
    private final ApiDescription api;
    private final String prefix;
    private final ObjectNode paths = JSON.createObjectNode();
    private final Map<String, JsonNode> schemas = new TreeMap<>();

    private PartnerApi(EveryOperation house, ApiDescription api) {
        this.house = house;
        this.api = api;
        this.prefix = named(house.service.replace("-service", ""));
    }

    static PartnerApi of(EveryOperation house) {
        PartnerApi part = new PartnerApi(house, ApiDescription.ofRunningService());
        part.api.operations().stream().filter(part::isForPartners).forEach(part::take);
        return part;
    }

    /** By path and method. */
    ObjectNode paths() {
        return paths;
    }

    /** By the name in the document, which begins with the service's. */
    Map<String, JsonNode> schemas() {
        return schemas;
    }

    String prefix() {
        return prefix;
    }

    private boolean isForPartners(Operation operation) {
        return PUBLIC.contains(operation.toString())
                || house.callers().row(operation).letIn().stream().anyMatch(PARTNERS::contains);
    }

    private void take(Operation operation) {
        String method = operation.method().toLowerCase(Locale.ROOT);
        ObjectNode taken =
                api.document().path("paths").path(operation.path()).path(method).deepCopy();
        taken.put(SERVICE, house.service);
        taken.put("operationId", method + idOf(operation.path()));
        secure(operation, taken);
        example(operation, taken);
        taken.withObjectProperty("responses")
                .properties()
                .forEach(answer -> refuse(answer.getKey(), answer.getValue()));
        paths.withObjectProperty(operation.path()).set(method, renamed(taken));
    }

    private void secure(Operation operation, ObjectNode taken) {
        ArrayNode security = taken.putArray("security");
        List<String> letIn = house.callers().row(operation).letIn();
        if (letIn.contains(Callers.BANK_USER)) {
            security.addObject().putArray("bankUser");
        }
        letIn.stream()
                .filter(caller -> caller.startsWith("client:"))
                .forEach(client ->
                        security.addObject().putArray("bankSystem").add(client.substring("client:".length())));
    }

    private void example(Operation operation, ObjectNode taken) {
        String body = house.goodBody(operation, new ExampleBody(api).of(operation));
        if (body != null && taken.path("requestBody").has("content")) {
            ObjectNode content =
                    (ObjectNode) taken.path("requestBody").path("content").path(operation.mediaType());
            content.set(
                    "example",
                    operation.takesJson() ? read(body) : JSON.getNodeFactory().textNode(body));
        }
    }

    private static void refuse(String status, JsonNode answer) {
        if (status.startsWith("4") && answer instanceof ObjectNode refusal && !refusal.has("content")) {
            refusal.withObjectProperty("content")
                    .withObjectProperty("application/problem+json")
                    .withObjectProperty("schema")
                    .put("$ref", PROBLEM);
        }
    }

    /** With every schema under its name in the document; each that is named is taken along. */
    private JsonNode renamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), reference(field.getKey(), field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = JSON.createArrayNode();
            list.forEach(item -> copy.add(renamed(item)));
            return copy;
        }
        return node;
    }

    private JsonNode reference(String field, JsonNode value) {
        boolean ours = field.equals("$ref")
                && value.asText().startsWith(SCHEMAS)
                && !value.asText().equals(PROBLEM);
        if (!ours) {
            return renamed(value);
        }
        String own = value.asText().substring(SCHEMAS.length());
        String name = prefix + own;
        if (!schemas.containsKey(name)) {
            schemas.put(name, JSON.nullNode());
            schemas.put(name, renamed(api.document().at("/components/schemas/" + own)));
        }
        return JSON.getNodeFactory().textNode(SCHEMAS + name);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new IllegalArgumentException(body, noJson);
        }
    }

    private static String idOf(String path) {
        return Arrays.stream(path.split("[^A-Za-z0-9]+")).map(PartnerApi::named).collect(Collectors.joining());
    }

    private static String named(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
