package dev.sekisho.kit.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is in a canary: the share that was decided, the same for everybody who asks, and nothing that one could choose. */
@Tag("A27")
class HmacCanaryDrawTest {

    private static final int WALLETS = 20_000;
    private static final CanaryDraw OWN = draw("of our own, which is secret enough");
    private static final CanaryDraw OTHERS = draw("of somebody else, who is not us at all");

    /** The same in each run: whether shares come out is no matter of luck. */
    private final Random ids = new Random(11);

    private final List<WalletId> wallets =
            Stream.generate(() -> new WalletId(id())).limit(WALLETS).toList();

    @Test
    void drawsTheShareThatWasDecided() {
        for (int percent : List.of(1, 5, 20, 50)) {
            double share =
                    100.0 * drawn(OWN, new Canary(id(), percent, print(OWN))).size() / WALLETS;

            assertThat(share).isBetween(percent - 1.0, percent + 1.0);
        }
    }

    @Test
    void raisingTheShareKeepsWhoWasIn() {
        UUID id = id();

        List<WalletId> few = drawn(OWN, new Canary(id, 5, print(OWN)));
        List<WalletId> more = drawn(OWN, new Canary(id, 20, print(OWN)));

        assertThat(more).containsAll(few).hasSizeGreaterThan(few.size());
    }

    @Test
    void eachReplicaWithTheKeyDrawsTheSame() {
        Canary canary = new Canary(id(), 5, print(OWN));

        assertThat(drawn(draw("of our own, which is secret enough"), canary)).isEqualTo(drawn(OWN, canary));
    }

    @Test
    void whoWasInOneCanaryIsInTheNextNoMoreOftenThanAnybodyElse() {
        List<WalletId> first = drawn(OWN, new Canary(id(), 20, print(OWN)));
        Canary next = new Canary(id(), 20, print(OWN));

        double again =
                100.0 * first.stream().filter(wallet -> OWN.isIn(next, wallet)).count() / first.size();

        assertThat(again).isBetween(17.0, 23.0);
    }

    @Test
    void anotherKeyDrawsOthersAndLetsNobodyThroughACanaryOfOurs() {
        UUID id = id();
        List<WalletId> ours = drawn(OWN, new Canary(id, 20, print(OWN)));

        double both = 100.0
                * drawn(OTHERS, new Canary(id, 20, print(OTHERS))).stream()
                        .filter(ours::contains)
                        .count()
                / WALLETS;

        assertThat(both).isBetween(3.0, 5.0);
        assertThat(drawn(OTHERS, new Canary(id, 50, print(OWN)))).isEmpty();
        assertThat(print(OWN)).isNotEqualTo(print(OTHERS));
    }

    @Test
    void aKeyIsLongEnough() {
        String small = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> new HmacCanaryDraw("a.setting", small)).hasMessageContaining("a.setting");
        assertThatThrownBy(() -> new HmacCanaryDraw("a.setting", "no base64"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new HmacCanaryDraw("a.setting", HmacCanaryDraw.SANDBOX_KEY).keyPrint())
                .isPresent();
    }

    @Test
    void whoHasNoKeyLetsNobodyThrough() {
        assertThat(drawn(CanaryDraw.NOBODY, new Canary(id(), 50, print(OWN)))).isEmpty();
        assertThat(CanaryDraw.NOBODY.keyPrint()).isEmpty();
    }

    private List<WalletId> drawn(CanaryDraw draw, Canary canary) {
        return wallets.stream().filter(wallet -> draw.isIn(canary, wallet)).toList();
    }

    private UUID id() {
        return new UUID(ids.nextLong(), ids.nextLong());
    }

    private static CanaryDraw draw(String key) {
        return new HmacCanaryDraw("test", Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static String print(CanaryDraw draw) {
        return draw.keyPrint().orElseThrow();
    }
}
