package dev.sekisho.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private Map<Double, Double> counted(String name) {
        registry.config().meterFilter(new AnswerTimes().bounds());
        Timer timer = registry.timer(name);
        timer.record(Duration.ofMillis(40));
        timer.record(Duration.ofMillis(3_000));
        timer.record(Duration.ofMillis(3_001));
        return Arrays.stream(timer.takeSnapshot().histogramCounts())
                .collect(Collectors.toMap(bucket -> bucket.bucket(TimeUnit.SECONDS), CountAtBucket::count));
    }

    @Test
    void answersAreCountedByTheTimesThatObjectivesName() {
        assertThat(counted("http.server.requests"))
                .containsEntry(0.05, 1.0)
                .containsEntry(2.5, 1.0)
                .containsEntry(3.0, 2.0)
                .containsEntry(10.0, 3.0);
    }

    @Test
    void nothingElseIs() {
        assertThat(counted("http.client.requests")).isEmpty();
    }
}
