package dev.sekisho.kit.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TD1")
class WavesTest {

    @Test
    void nothingMakesNoWave() {
        assertThat(Waves.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anAggregateIsInAWaveOnceAndItsVersionsComeInOrder(long seed) {
        // Given
        List<OutgoingFact> batch = batch(new Random(seed));

        // When
        List<List<OutgoingFact>> waves = Waves.of(batch);

        // Then
        assertThat(waves.stream().mapToInt(List::size).sum())
                .as("seed %d", seed)
                .isEqualTo(batch.size());
        Map<UUID, Long> last = new HashMap<>();
        for (List<OutgoingFact> wave : waves) {
            var seen = new HashSet<UUID>();
            for (OutgoingFact fact : wave) {
                assertThat(seen.add(fact.aggregateId())).as("seed %d", seed).isTrue();
                assertThat(last.merge(fact.aggregateId(), fact.version(), Math::max))
                        .as("seed %d", seed)
                        .isEqualTo(fact.version());
            }
        }
    }

    private static List<OutgoingFact> batch(Random random) {
        List<OutgoingFact> batch = new ArrayList<>();
        for (int aggregate = 0; aggregate < 20; aggregate++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            int facts = random.nextInt(6);
            for (long version = 1; version <= facts; version++) {
                batch.add(new OutgoingFact(UUID.randomUUID(), id, version, new byte[] {1}));
            }
        }
        return batch;
    }
}
