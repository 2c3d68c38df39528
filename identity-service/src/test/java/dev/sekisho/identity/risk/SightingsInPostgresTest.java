package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.origin.AddressKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SightingsInPostgresTest extends SightingsContract {

    private static final int RACERS = 12;

    @Inject
    Sightings sightings;

    @Inject
    Transaction transaction;

    @Override
    Sightings sightings() {
        return sightings;
    }

    @Override
    Transaction transaction() {
        return transaction;
    }

    @Test
    @Tag("TA6")
    void ofManyAtOnceEachFindsAnotherNumberOfOthersBeforeIt() throws Exception {
        String device = key();
        String site = key();
        Instant now = Instant.parse("2026-12-02T03:00:00Z");
        RiskRule rule = rule(SignalKind.DEVICE, Counted.ACCOUNTS, Duration.ofHours(1));
        Callable<Integer> step = () -> transaction.call(() -> {
            Subject mine = account();
            sightings.note(
                    mine,
                    List.of(
                            new Signal(SignalKind.DEVICE, device, AddressKind.HOSTING),
                            new Signal(SignalKind.SITE, site, AddressKind.HOSTING)),
                    now);
            return sightings.tally(mine, List.of(rule), now).get(0).seen();
        });

        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        List<Integer> seen = new ArrayList<>();
        try {
            for (Future<Integer> answer : pool.invokeAll(
                    IntStream.range(0, RACERS).mapToObj(i -> step).toList())) {
                seen.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, RACERS).boxed().toList());
    }
}
