package dev.sekisho.kit.fact;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** In which trace an aggregate's facts belong, where another request's thread writes them together with its own. */
@ApplicationScoped
public class FactTraces {

    private final Map<UUID, SpanContext> asked = new ConcurrentHashMap<>();

    /** Carries {@code work} out; facts about the aggregate that anybody writes meanwhile belong to the present trace. */
    public <T> T during(UUID aggregateId, Supplier<T> work) {
        asked.put(aggregateId, Span.current().getSpanContext());
        try {
            return work.get();
        } finally {
            asked.remove(aggregateId);
        }
    }

    SpanContext of(UUID aggregateId) {
        return Optional.ofNullable(asked.get(aggregateId))
                .orElseGet(() -> Span.current().getSpanContext());
    }
}
