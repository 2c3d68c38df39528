package dev.sekisho.link.sealing.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.seal.SealingKey;
import dev.sekisho.link.sealing.SealingKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
class GenerationsSealTest {

    private static final byte[] OLD = key(1);
    private static final byte[] NEW = key(2);
    private static final byte[] VALUE = {1, 2, 3};
    private static final String PLACE = "link.sealed_mandate:1";

    private final GenerationsSeal before = seal(1, Map.of(1, OLD));
    private final GenerationsSeal both = seal(1, Map.of(1, OLD, 2, NEW));
    private final GenerationsSeal turned = seal(2, Map.of(1, OLD, 2, NEW));
    private final GenerationsSeal after = seal(2, Map.of(2, NEW));

    private static byte[] key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }

    private static GenerationsSeal seal(int primary, Map<Integer, byte[]> keys) {
        return seal(primary, keys, new SimpleMeterRegistry());
    }

    private static GenerationsSeal seal(int primary, Map<Integer, byte[]> keys, MeterRegistry meters) {
        return new GenerationsSeal(new SealingKeys(primary, keys), new SealingFailures(meters));
    }

    @Test
    void replicasOnEitherSideOfATurnOpenWhatTheOthersSealed() {
        assertThat(both.open(PLACE, turned.close(PLACE, VALUE))).isEqualTo(VALUE);
        assertThat(turned.open(PLACE, both.close(PLACE, VALUE))).isEqualTo(VALUE);
        assertThat(turned.open(PLACE, before.close(PLACE, VALUE))).isEqualTo(VALUE);
    }

    @Test
    void theFirstGenerationSealsAsItDidBeforeThereWereOthers() {
        Seal ofOld = Seal.under(new SealingKey(OLD));

        assertThat(before.open(PLACE, ofOld.close(PLACE, VALUE))).isEqualTo(VALUE);
        assertThat(ofOld.open(PLACE, both.close(PLACE, VALUE))).isEqualTo(VALUE);
        assertThat(before.print(PLACE, VALUE)).isEqualTo(ofOld.print(PLACE, VALUE));
    }

    @Test
    void whatIsSealedAnewNeedsTheOldKeyNoMore() {
        byte[] old = before.close(PLACE, VALUE);
        byte[] anew = turned.anew(PLACE, old);

        assertThat(turned.isPresent(old)).isFalse();
        assertThat(turned.isPresent(anew)).isTrue();
        assertThat(both.isPresent(old)).isTrue();
        assertThat(after.open(PLACE, anew)).isEqualTo(VALUE);
        assertThatThrownBy(() -> after.open(PLACE, old)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> before.open(PLACE, anew)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueIsBoundToItsPlaceAndToEveryBit() {
        byte[] sealed = turned.close(PLACE, VALUE);

        assertThatThrownBy(() -> turned.open("link.sealed_mandate:2", sealed))
                .isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> turned.open(PLACE, changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> turned.open(PLACE, new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasPrintedBeforeTheTurnIsKnownAgain() {
        byte[] then = before.print(PLACE, VALUE);

        assertThat(turned.print(PLACE, VALUE)).isNotEqualTo(then);
        assertThat(turned.otherPrints(PLACE, VALUE)).containsExactly(then);
        assertThat(before.otherPrints(PLACE, VALUE)).isEmpty();
    }

    @Test
    void whatDoesNotOpenIsCountedByTheGenerationThatSealedIt() {
        MeterRegistry meters = new SimpleMeterRegistry();
        GenerationsSeal seal = seal(2, Map.of(1, OLD, 2, NEW), meters);
        byte[] old = before.close(PLACE, VALUE);
        byte[] anew = turned.close(PLACE, VALUE);
        seal.open(PLACE, old);
        seal.open(PLACE, anew);

        assertThatThrownBy(() -> seal.open("elsewhere", old)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("elsewhere", anew)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open("elsewhere", anew)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(PLACE, new byte[9])).isInstanceOf(IllegalStateException.class);

        assertThat(unopened(meters, "1")).isEqualTo(1);
        assertThat(unopened(meters, "2")).isEqualTo(2);
        assertThat(unopened(meters, "0")).isEqualTo(1);
    }

    private static double unopened(MeterRegistry meters, String generation) {
        return meters.get("sekisho.link.sealing.failures")
                .tag("step", "open")
                .tag("generation", generation)
                .counter()
                .count();
    }
}
