package dev.sekisho.kit.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.Wire.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer to a hostile request has to be: no fault of ours, a problem if it is a refusal, and silent about our insides. */
final class Refusal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE = Pattern.compile("https://sekisho\\.dev/problems/[a-z0-9-]{3,60}");
    private static final List<String> INSIDES = List.of(
            "Exception",
            "dev.sekisho.",
            "java.lang",
            "java.util",
            "com.fasterxml",
            "io.quarkus",
            "io.vertx",
            "org.hibernate",
            "org.postgresql",
            "jakarta.",
            "\tat ",
            ".java:",
            "SQLSTATE",
            "select * from",
            "insert into",
            "eyJ");

    /** Refusals after which nothing may have been written: the request itself was wrong. */
    private static final Set<Integer> OF_FORM = Set.of(400, 405, 406, 413, 414, 415, 431);

    /** What the server itself turns away, before it is anything of ours: without a word. */
    private static final Set<Integer> OF_SIZE = Set.of(413, 414, 431);

    private Refusal() {}

    static boolean isOfForm(Reply answer) {
        return OF_FORM.contains(answer.statusCode());
    }

    /** What is wrong with an answer. @param problems whether refusals of this operation are problems of RFC 9457 */
    static Optional<String> wrong(Reply answer, boolean problems) {
        if (answer.statusCode() >= 500) {
            return Optional.of("answered " + answer.statusCode());
        }
        if (answer.statusCode() < 400) {
            return Optional.empty();
        }
        for (String inside : INSIDES) {
            if (answer.body().contains(inside)) {
                return Optional.of("shows " + inside.strip() + ": " + answer.body());
            }
        }
        if (answer.body().contains(HostileValues.MARK)) {
            return Optional.of("echoes what was sent: " + answer.body());
        }
        boolean ofSize = OF_SIZE.contains(answer.statusCode()) && answer.body().isEmpty();
        return problems && !ofSize ? noProblem(answer) : Optional.empty();
    }

    private static Optional<String> noProblem(Reply answer) {
        if (!answer.contentType().startsWith("application/problem+json")) {
            return Optional.of(
                    "answered " + answer.statusCode() + " as " + answer.contentType() + ": " + answer.body());
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean right = problem.path("status").asInt() == answer.statusCode()
                    && TYPE.matcher(problem.path("type").asText()).matches()
                    && !problem.path("title").asText().isBlank();
            return right ? Optional.empty() : Optional.of("is no problem as RFC 9457 has it: " + answer.body());
        } catch (JsonProcessingException noJson) {
            return Optional.of("is no JSON: " + answer.body());
        }
    }
}
