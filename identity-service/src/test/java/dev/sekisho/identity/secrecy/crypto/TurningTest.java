package dev.sekisho.identity.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.secrecy.InMemorySubjectKeys;
import dev.sekisho.identity.secrecy.InMemoryTexts;
import dev.sekisho.identity.secrecy.ResealTexts;
import dev.sekisho.identity.secrecy.RewrapKeys;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKey;
import dev.sekisho.identity.secrecy.TurnKeys;
import dev.sekisho.identity.secrecy.WrappingKeys;
import dev.sekisho.identity.transaction.NoTransaction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
class TurningTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String CONTEXT = "proof:1";

    private final Subject hanako = Subject.account(UUID.randomUUID());
    private final UUID row = UUID.randomUUID();
    private final InMemorySubjectKeys keys = new InMemorySubjectKeys();
    private final InMemoryTexts texts = new InMemoryTexts();
    private final ServiceSeal before = new ServiceSeal(new SecrecyKeys(key(1), key(2), key(3)));
    private final NoTransaction transaction = new NoTransaction();
    private final TinkDataKeys dataKeys = new TinkDataKeys(new WrappingKeys(1, Map.of(1, key(4))));
    private final EnvelopeSealing sealing = new EnvelopeSealing(keys, dataKeys, before);
    private final ResealTexts reseal = new ResealTexts(texts, keys, dataKeys, sealing, transaction);
    private final TurnKeys turn = new TurnKeys(keys, dataKeys, texts, reseal, transaction);

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private String opened() {
        return sealing.open(hanako, texts.get(row), CONTEXT);
    }

    @Test
    void movesWhatTheServicesOneKeySealedToTheSubjectsOwn() {
        texts.put(row, hanako, CONTEXT, before.seal("ハナコ", CONTEXT));

        assertThat(reseal.left()).isEqualTo(1);
        assertThat(reseal.resealSome()).isEqualTo(1);

        assertThat(reseal.left()).isZero();
        assertThat(reseal.resealSome()).isZero();
        assertThat(texts.get(row)[0]).isEqualTo(EnvelopeSealing.GENERATION);
        assertThat(opened()).isEqualTo("ハナコ");
    }

    @Test
    void turnsAKeyWhenItsLifeIsOverAndNotBefore() {
        texts.put(row, hanako, CONTEXT, sealing.seal(hanako, "ハナコ", CONTEXT));
        byte[] old = texts.get(row);
        SubjectKey oldKey = keys.lock(hanako).orElseThrow();

        keys.pass(YEAR);
        assertThat(turn.turnOlderThan(YEAR)).isZero();
        keys.pass(Duration.ofSeconds(1));
        assertThat(turn.turnOlderThan(YEAR)).isEqualTo(1);

        assertThat(turn.turnOlderThan(YEAR)).isZero();
        assertThat(keys.lock(hanako)).get().isNotEqualTo(oldKey);
        assertThat(texts.get(row)).isNotEqualTo(old);
        assertThat(opened()).isEqualTo("ハナコ");
    }

    @Test
    void takesTheOldKeyAwayAfterAnHourAndOnlyWhenNoTextNeedsIt() {
        texts.put(row, hanako, CONTEXT, sealing.seal(hanako, "ハナコ", CONTEXT));
        byte[] old = texts.get(row);
        turn.turn(hanako);
        keys.pass(Duration.ofMinutes(59));
        assertThat(turn.settleSome()).isZero();
        assertThat(sealing.open(hanako, old, CONTEXT)).isEqualTo("ハナコ");

        // A transaction that had read the old text writes it back.
        texts.put(row, hanako, CONTEXT, old);
        keys.pass(Duration.ofMinutes(1));
        assertThat(turn.settleSome()).isEqualTo(1);

        assertThat(turn.settleSome()).isZero();
        assertThat(opened()).isEqualTo("ハナコ");
        assertThatThrownBy(() -> new EnvelopeSealing(keys, dataKeys, before).open(hanako, old, CONTEXT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rewrapsUpwardsOnlySoThatReplicasOfTwoGenerationsDoNotPlayPingPong() {
        texts.put(row, hanako, CONTEXT, sealing.seal(hanako, "ハナコ", CONTEXT));
        TinkDataKeys next = new TinkDataKeys(new WrappingKeys(2, Map.of(1, key(4), 2, key(5))));
        RewrapKeys rewrap = new RewrapKeys(keys, next, transaction);

        assertThat(rewrap.left()).isEqualTo(1);
        assertThat(rewrap.rewrapSome()).isEqualTo(1);
        assertThat(rewrap.left()).isZero();

        TinkDataKeys back = new TinkDataKeys(new WrappingKeys(1, Map.of(1, key(4), 2, key(5))));
        assertThat(new RewrapKeys(keys, back, transaction).rewrapSome()).isZero();
        TinkDataKeys alone = new TinkDataKeys(new WrappingKeys(2, Map.of(2, key(5))));
        assertThat(new EnvelopeSealing(keys, alone, before).open(hanako, texts.get(row), CONTEXT))
                .isEqualTo("ハナコ");
    }
}
