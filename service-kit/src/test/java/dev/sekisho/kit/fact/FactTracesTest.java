package dev.sekisho.kit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactTracesTest {

    private static final SpanContext OWN = trace("0af7651916cd43dd8448eb211c80319c");
    private static final SpanContext ANOTHERS = trace("4bf92f3577b34da6a3ce929d0e0e4736");

    private final FactTraces traces = new FactTraces();
    private final UUID aggregate = UUID.randomUUID();

    @Test
    void aFactBelongsToTheTraceThatAskedWhoeverWritesIt() {
        SpanContext found =
                within(OWN, () -> traces.during(aggregate, () -> within(ANOTHERS, () -> traces.of(aggregate))));

        assertThat(found).isEqualTo(OWN);
    }

    @Test
    void aFactThatNobodyWaitsForBelongsToThePresentTrace() {
        within(OWN, () -> traces.during(aggregate, () -> aggregate));

        assertThat(within(ANOTHERS, () -> traces.of(aggregate))).isEqualTo(ANOTHERS);
        assertThat(within(ANOTHERS, () -> traces.of(UUID.randomUUID()))).isEqualTo(ANOTHERS);
    }

    private static <T> T within(SpanContext trace, java.util.function.Supplier<T> work) {
        try (Scope scope = Span.wrap(trace).makeCurrent()) {
            assertThat(scope).isNotNull();
            return work.get();
        }
    }

    private static SpanContext trace(String id) {
        return SpanContext.create(id, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());
    }
}
