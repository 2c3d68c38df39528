package dev.sekisho.identity.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.secrecy.DestroyedKey;
import dev.sekisho.identity.secrecy.InMemorySubjectKeys;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKey;
import dev.sekisho.identity.secrecy.WrappedKey;
import dev.sekisho.identity.secrecy.WrappingKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
@Tag("ID-02")
class EnvelopeSealingTest {

    private static final long SEED = 20_261_129;
    private static final String NAME = "ヤマダ ハナコ";
    private static final Subject HANAKO = Subject.account(UUID.randomUUID());
    private static final Subject TARO = Subject.account(UUID.randomUUID());

    private final InMemorySubjectKeys keys = new InMemorySubjectKeys();
    private final SecrecyKeys service = new SecrecyKeys(key(1), key(2), key(3));
    private final AtomicLong nanos = new AtomicLong();
    private final EnvelopeSealing sealing = sealing(new WrappingKeys(1, Map.of(1, key(4))));

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private EnvelopeSealing sealing(WrappingKeys wrapping) {
        return new EnvelopeSealing(keys, new TinkDataKeys(wrapping), new ServiceSeal(service), nanos::get);
    }

    private void assertDoesNotOpen(Subject subject, byte[] sealed, String context) {
        assertThatThrownBy(() -> sealing.open(subject, sealed, context)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensForItsSubjectInItsContextOnly() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        sealing.seal(TARO, NAME, "proof:1");

        assertThat(sealing.open(HANAKO, sealed, "proof:1")).isEqualTo(NAME);
        assertDoesNotOpen(HANAKO, sealed, "proof:2");
        assertDoesNotOpen(TARO, sealed, "proof:1");
        assertDoesNotOpen(Subject.staff(HANAKO.id()), sealed, "proof:1");
        assertDoesNotOpen(Subject.account(UUID.randomUUID()), sealed, "proof:1");
    }

    @Test
    void doesNotOpenWhatWasChangedByOneBit() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertDoesNotOpen(HANAKO, changed, "proof:1");
        }
        for (int length = 0; length < sealed.length; length++) {
            assertDoesNotOpen(HANAKO, Arrays.copyOf(sealed, length), "proof:1");
        }
    }

    @Test
    void doesNotOpenByAKeyThatWasChangedOrMoved() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        byte[] wrapped = ((WrappedKey) keys.find(HANAKO).orElseThrow()).bytes();
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            keys.put(HANAKO, new WrappedKey(changed, 1));

            assertDoesNotOpen(HANAKO, sealed, "proof:1");
        }
        keys.put(TARO, new WrappedKey(wrapped, 1));
        assertDoesNotOpen(TARO, sealed, "proof:1");

        keys.put(HANAKO, new WrappedKey(wrapped, 1));
        assertThat(sealing.open(HANAKO, sealed, "proof:1")).isEqualTo(NAME);
    }

    @Test
    void opensAnyTextItSealedAndNoneInAContextOfOneOtherByte() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            Subject subject = random.nextBoolean() ? HANAKO : TARO;
            String plain = text(random, random.nextInt(200));
            String context = text(random, 1 + random.nextInt(40));
            byte[] sealed = sealing.seal(subject, plain, context);

            assertThat(sealing.open(subject, sealed, context))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(plain);
            int at = random.nextInt(context.length());
            String other = context.substring(0, at) + (char) (context.charAt(at) ^ 1) + context.substring(at + 1);
            assertDoesNotOpen(subject, sealed, other);
        }
    }

    /** Letters without surrogates, so that one changed character is another text. */
    private static String text(Random random, int length) {
        return random.ints(length, 0x3041, 0x30ff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void stillOpensWhatTheServicesOneKeySealed() {
        byte[] before = new ServiceSeal(service).seal(NAME, "proof:1");

        assertThat(sealing.open(HANAKO, before, "proof:1")).isEqualTo(NAME);
        assertDoesNotOpen(HANAKO, before, "proof:2");
        assertThat(sealing.seal(HANAKO, NAME, "proof:1")[0]).isEqualTo(EnvelopeSealing.GENERATION);
    }

    @Test
    void asksForAKeyOnceAMinute() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        for (int i = 0; i < 10; i++) {
            sealing.open(HANAKO, sealed, "proof:1");
        }
        assertThat(keys.asked()).isEqualTo(1);

        nanos.addAndGet(EnvelopeSealing.REMEMBERED.toNanos());
        sealing.open(HANAKO, sealed, "proof:1");

        assertThat(keys.asked()).isEqualTo(2);
    }

    @Test
    void neverSealsByAKeyThatWasRolledBack() {
        byte[] rolledBack = sealing.seal(HANAKO, NAME, "proof:1");
        sealing.open(HANAKO, rolledBack, "proof:1");
        keys.remove(HANAKO);

        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");

        assertThat(sealing.open(HANAKO, sealed, "proof:1")).isEqualTo(NAME);
        assertThat(sealing(new WrappingKeys(1, Map.of(1, key(4)))).open(HANAKO, sealed, "proof:1"))
                .isEqualTo(NAME);
    }

    @Test
    @Tag("A71")
    void opensNothingAfterTheKeyWasDestroyedOnceItIsForgottenToo() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        assertThat(sealing.open(HANAKO, sealed, "proof:1")).isEqualTo(NAME);

        keys.put(HANAKO, new DestroyedKey(Instant.EPOCH));
        assertThatThrownBy(() -> sealing.seal(HANAKO, NAME, "proof:1")).isInstanceOf(IllegalStateException.class);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());

        assertDoesNotOpen(HANAKO, sealed, "proof:1");
    }

    @Test
    void unwrapsByEveryGenerationAndWrapsByThePrimary() {
        byte[] sealed = sealing.seal(HANAKO, NAME, "proof:1");
        EnvelopeSealing next = sealing(new WrappingKeys(2, Map.of(1, key(4), 2, key(5))));

        assertThat(next.open(HANAKO, sealed, "proof:1")).isEqualTo(NAME);
        next.seal(TARO, NAME, "proof:1");
        SubjectKey tarosKey = keys.find(TARO).orElseThrow();
        assertThat(tarosKey).hasToString("WrappedKey[generation 2]");
        EnvelopeSealing without = sealing(new WrappingKeys(2, Map.of(2, key(5))));
        assertThatThrownBy(() -> without.open(HANAKO, sealed, "proof:1")).isInstanceOf(IllegalStateException.class);
    }
}
