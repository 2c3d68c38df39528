package dev.sekisho.kit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
class AesGcmSealTest {

    private static final byte[] SECRET = "1011234567".getBytes(StandardCharsets.US_ASCII);
    private static final String PLACE = "bank_account.sealed_account:1";

    private final AesGcmSeal seal = new AesGcmSeal(new SealingKey(new byte[32]));

    @Test
    void opensWhatItClosedAndNeverWritesTheSameTwice() {
        byte[] once = seal.close(PLACE, SECRET);
        byte[] again = seal.close(PLACE, SECRET);

        assertThat(seal.open(PLACE, once)).isEqualTo(SECRET);
        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("1011234567");
    }

    @Test
    void doesNotOpenInAnotherPlaceOrUnderAnotherKey() {
        byte[] closed = seal.close(PLACE, SECRET);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThatThrownBy(() -> seal.open("bank_account.sealed_account:2", closed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AesGcmSeal(new SealingKey(otherKey)).open(PLACE, closed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWithAnyOneBitChangedOrTheEndCutOff() {
        byte[] closed = seal.close(PLACE, SECRET);
        for (int bit = 0; bit < closed.length * 8; bit++) {
            byte[] changed = closed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> seal.open(PLACE, changed)).isInstanceOf(IllegalStateException.class);
        }
        for (int length = 0; length < closed.length; length++) {
            byte[] cut = Arrays.copyOf(closed, length);
            assertThatThrownBy(() -> seal.open(PLACE, cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void takesNoShorterOrLongerKey() {
        assertThatThrownBy(() -> new SealingKey(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealingKey(new byte[33])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsTheSameBytesAlikeAndNothingElse() {
        byte[] print = seal.print(PLACE, SECRET);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(seal.print(PLACE, SECRET)).isEqualTo(print).hasSize(32);
        assertThat(seal.print("another.place", SECRET)).isNotEqualTo(print);
        assertThat(seal.print(PLACE, new byte[] {1})).isNotEqualTo(print);
        assertThat(seal.print("a", new byte[] {'b'})).isNotEqualTo(seal.print("ab", new byte[0]));
        assertThat(new AesGcmSeal(new SealingKey(otherKey)).print(PLACE, SECRET))
                .isNotEqualTo(print);
    }
}
