package dev.sekisho.identity.risk.metrics;

import dev.sekisho.identity.risk.NetworkMeter;
import dev.sekisho.kernel.origin.AddressKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Two counters for each kind of network, there from the start, so that a ratio can be taken of the first failure. */
@ApplicationScoped
class MicrometerNetworkMeter implements NetworkMeter {

    private final Map<AddressKind, Counter> passed;
    private final Map<AddressKind, Counter> failed;

    MicrometerNetworkMeter(MeterRegistry registry) {
        this.passed = counters(registry, "passed");
        this.failed = counters(registry, "failed");
    }

    @Override
    public void passed(AddressKind network) {
        passed.get(network).increment();
    }

    @Override
    public void failed(AddressKind network) {
        failed.get(network).increment();
    }

    private static Map<AddressKind, Counter> counters(MeterRegistry registry, String outcome) {
        return Arrays.stream(AddressKind.values())
                .collect(Collectors.toUnmodifiableMap(
                        kind -> kind,
                        kind -> registry.counter(
                                "sekisho.identity.codes.answered", "network", kind.name(), "outcome", outcome)));
    }
}
