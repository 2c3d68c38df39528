package dev.sekisho.kit.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.kernel.event.FactTypes;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.policy.PolicyInForce;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes a fact as a CloudEvent 1.0 in structured JSON: these bytes are stored, hashed and sent, and never made again.
 *
 * <p>Extension attributes: {@code aggregateversion}, {@code policy} (version of the policy in force, or of what the replay
 * runs in its place) and, when a trace is running, {@code traceparent}.
 */
@ApplicationScoped
class CloudEvents {

    private final String source;
    private final String policyVersion;
    private final FactTraces traces;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    CloudEvents(
            Place place,
            @ConfigProperty(name = "sekisho.policy-version") String policyVersion,
            @All List<PolicyInForce> policies,
            FactTraces traces) {
        this.source = "/sekisho/" + place.service();
        this.policyVersion = policies.stream()
                .filter(policy -> !policy.complete())
                .map(PolicyInForce::version)
                .findFirst()
                .orElse(policyVersion);
        this.traces = traces;
    }

    byte[] encode(Fact fact) {
        String type = FactTypes.nameOf(fact.data().getClass());
        ObjectNode event = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", fact.id().toString())
                .put("source", source)
                .put("type", type)
                .put("subject", fact.aggregateId().toString())
                .put("time", fact.time().toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "https://sekisho.dev/schemas/" + type + ".json")
                .put("aggregateversion", fact.version())
                .put("policy", policyVersion);
        SpanContext span = traces.of(fact.aggregateId());
        if (span.isValid()) {
            event.put("traceparent", "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags());
        }
        event.set("data", json.valueToTree(fact.data()));
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a fact of ids and primitives could not be written", impossible);
        }
    }
}
