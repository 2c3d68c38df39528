package dev.sekisho.link.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.sealing.ResealValues.Pace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
class ResealValuesTest {

    private static final Duration SETTLING = Duration.ofMinutes(15);
    private static final SealedColumn COLUMN = SealedColumn.ACCOUNT;

    private final Rows rows = new Rows();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    private ResealValues of(int generation) {
        return new ResealValues(rows, new Marks(generation), () -> now, new Pace(3, SETTLING));
    }

    private void pass(int generation) {
        ResealValues reseal = of(generation);
        while (reseal.reseal(COLUMN)) {
            // until the pass is over
        }
    }

    @Test
    void sealsEveryValueAnewInBatchesAndSaysSoOnlyAfterAPassThatFoundNothing() {
        rows.put(7, 1);

        assertThat(of(2).reseal(COLUMN)).isTrue();
        assertThat(rows.under(2)).isEqualTo(3);
        pass(2);
        assertThat(rows.under(2)).isEqualTo(7);
        assertThat(rows.done).isEmpty();

        now = now.plus(SETTLING);
        pass(2);
        assertThat(rows.done)
                .as("this pass began before every replica had the key")
                .isEmpty();
        pass(2);
        assertThat(rows.done).containsExactly(new SealedAnew(2, 7));
        pass(2);
        assertThat(rows.done).hasSize(1);
    }

    @Test
    void goesOnFromWhereItWasAndPicksUpWhatAnOlderReplicaSealedMeanwhile() {
        rows.put(7, 1);
        of(2).reseal(COLUMN);
        rows.values.put("00", "1:late");
        pass(2);
        now = now.plus(SETTLING);
        pass(2);
        pass(2);

        assertThat(rows.under(2)).isEqualTo(8);
        assertThat(rows.done).containsExactly(new SealedAnew(2, 8));
    }

    @Test
    void aReplicaOfAnOlderGenerationLeavesTheColumnAlone() {
        rows.put(2, 1);
        pass(2);

        assertThat(of(1).reseal(COLUMN)).isFalse();
        assertThat(rows.under(2)).isEqualTo(2);
    }

    @Test
    void aNewerGenerationBeginsAgain() {
        rows.put(2, 1);
        pass(2);
        pass(3);

        assertThat(rows.under(3)).isEqualTo(2);
    }

    @Test
    void whatWasChangedOrForgottenMeanwhileStaysAsItIs() {
        rows.put(3, 1);
        rows.values.put("02", null);
        rows.contested = "01";
        pass(2);

        assertThat(rows.values).containsEntry("02", null).containsEntry("01", "1:changed");
        assertThat(rows.under(2)).isEqualTo(1);
    }

    /** A generation's mark in front of a plain value. */
    private record Marks(int present) implements Generations {

        @Override
        public boolean isPresent(byte[] sealed) {
            return text(sealed).startsWith(present + ":");
        }

        @Override
        public byte[] anew(String place, byte[] sealed) {
            assertThat(place).startsWith("bank_account.sealed_account:");
            String value = text(sealed);
            return (present + value.substring(value.indexOf(':'))).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<byte[]> otherPrints(String place, byte[] plain) {
            return List.of();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What was said when a pass found nothing. */
    private record SealedAnew(int generation, long sealed) {}

    /** The column in memory. */
    private static final class Rows implements SealedValues {

        private final Map<String, String> values = new TreeMap<>();
        private final List<SealedAnew> done = new ArrayList<>();
        private Optional<SealingPass> pass = Optional.empty();
        private String contested = "";

        void put(int count, int generation) {
            for (int i = 1; i <= count; i++) {
                values.put("0" + i, generation + ":value");
            }
        }

        long under(int generation) {
            return values.values().stream()
                    .filter(value -> value != null && value.startsWith(generation + ":"))
                    .count();
        }

        @Override
        public Optional<SealingPass> tryLock(SealedColumn column, SealingPass first) {
            return Optional.of(pass.orElse(first));
        }

        @Override
        public void save(SealingPass moved) {
            pass = Optional.of(moved);
            if (moved.done()) {
                done.add(new SealedAnew(moved.generation(), moved.sealed()));
            }
        }

        @Override
        public List<Kept> after(SealedColumn column, String reached, int limit) {
            return values.entrySet().stream()
                    .filter(row -> row.getKey().compareTo(reached) > 0)
                    .limit(limit)
                    .map(row -> new Kept(
                            row.getKey(),
                            row.getValue() == null ? null : row.getValue().getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }

        @Override
        public boolean replace(SealedColumn column, Kept kept, byte[] sealedAnew) {
            if (kept.key().equals(contested)) {
                values.put(kept.key(), "1:changed");
            }
            return values.replace(kept.key(), text(kept.sealed()), text(sealedAnew));
        }
    }
}
