package dev.sekisho.identity.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
class CryptoTest {

    private static final String NAME = "ヤマダ ハナコ";

    private final SecrecyKeys keys = new SecrecyKeys(key(1), key(2), key(3));
    private final ServiceSeal sealing = new ServiceSeal(keys);
    private final HmacKeyedHash hash = new HmacKeyedHash(keys);

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void opensWhatItSealedInTheSameContextOnly() {
        byte[] sealed = sealing.seal(NAME, "proof:1");

        assertThat(sealing.open(sealed, "proof:1")).isEqualTo(NAME);
        assertThatThrownBy(() -> sealing.open(sealed, "proof:2")).isInstanceOf(IllegalStateException.class);
        ServiceSeal otherKey = new ServiceSeal(new SecrecyKeys(key(1), key(2), key(4)));
        assertThatThrownBy(() -> otherKey.open(sealed, "proof:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWhatWasChangedByOneBit() {
        byte[] sealed = sealing.seal(NAME, "proof:1");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThatThrownBy(() -> sealing.open(changed, "proof:1")).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> sealing.open(new byte[0], "proof:1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsTheSameTextNeverTheSameWay() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(new String(sealing.seal(NAME, "proof:1"), StandardCharsets.ISO_8859_1));
        }

        assertThat(sealed).hasSize(100);
    }

    @Test
    void hashesPartsWithTheirLengths() {
        assertThat(hash.of(Label.PERSON, "ab", "c")).isNotEqualTo(hash.of(Label.PERSON, "a", "bc"));
        assertThat(hash.of(Label.PERSON, "ab")).isNotEqualTo(hash.of(Label.PERSON, "ab", ""));
        assertThat(hash.of(Label.PERSON, "ab", "c"))
                .isEqualTo(hash.of(Label.PERSON, "ab", "c"))
                .hasSize(64);
    }

    @Test
    void hashesUnderEachLabelAndKeyDifferently() {
        Set<String> hashes = new HashSet<>();
        for (Label label : Label.values()) {
            hashes.add(hash.of(label, "same"));
        }
        hashes.add(new HmacKeyedHash(new SecrecyKeys(key(9), key(2), key(3))).of(Label.PERSON, "same"));

        assertThat(hashes).hasSize(Label.values().length + 1);
    }

    @Test
    @Tag("ID-06")
    void hashesCodesWithAPepperOfTheirOwn() {
        HmacKeyedHash otherPepper = new HmacKeyedHash(new SecrecyKeys(key(1), key(9), key(3)));

        assertThat(otherPepper.of(Label.CODE, "123456")).isNotEqualTo(hash.of(Label.CODE, "123456"));
        assertThat(otherPepper.of(Label.PERSON, "123456")).isEqualTo(hash.of(Label.PERSON, "123456"));
    }

    @Test
    void takesNoShortKeys() {
        byte[] tooShort = new byte[31];
        assertThatThrownBy(() -> new SecrecyKeys(tooShort, key(2), key(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecrecyKeys(key(1), tooShort, key(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecrecyKeys(key(1), key(2), tooShort))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(keys).hasToString("SecrecyKeys[redacted]");
    }
}
