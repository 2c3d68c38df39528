package dev.sekisho.kit.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts answers by how long they took, at the times that objectives name: an average would hide who waited. */
@ApplicationScoped
class AnswerTimes {

    private static final String ANSWERS = "http.server.requests";

    /** In nanoseconds: what is felt as at once, the bank's and the customer's patience (2.5 s and 3 s), and a wait. */
    private static final double[] BOUNDS = Stream.of(50, 100, 250, 500, 1_000, 2_500, 3_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(ANSWERS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
