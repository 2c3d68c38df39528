package dev.sekisho.compensation.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only wallets into which the money came are read; what a trace says does not depend on it (see also the properties). */
@Tag("A35")
@Tag("TD12")
class WideningTest {

    private static final TraceLimits WIDE = new TraceLimits(10, 1_000, 1_000, 10_000);

    private final Past past = new Past();

    @Test
    void aWalletThatGotOtherMoneyOnlyIsNotFollowed() {
        WalletId thief = past.wallet(1_000);
        WalletId friend = past.wallet();
        WalletId mule = past.wallet();
        past.wallet();
        CopiedCharge charge = past.charged(thief, 5_000);
        past.sent(thief, friend, 1_000);
        past.sent(thief, mule, 5_000);
        past.spent(mule, 5_000);
        InRounds histories = new InRounds(past, charge);

        Trace trace = new TraceMoney(histories, WIDE).trace(Set.of(charge.id()));

        assertThat(Past.perKind(trace)).containsOnlyKeys("SHOP").containsValue(5_000L);
        assertThat(histories.followed).containsExactlyInAnyOrder(thief, mule);
    }

    @Test
    void proRataEverybodyIsFollowedWhoWasSentAnything() {
        WalletId thief = past.wallet(1_000);
        WalletId friend = past.wallet();
        WalletId friendsFriend = past.wallet();
        WalletId stranger = past.wallet(500);
        CopiedCharge charge = past.charged(thief, 1_000);
        past.sent(thief, friend, 1_000);
        past.sent(friend, friendsFriend, 500);
        past.sent(stranger, friend, 500);
        InRounds histories = new InRounds(past, charge);

        Trace trace = new TraceMoney(histories, WIDE).trace(Set.of(charge.id()), TraceRule.PRO_RATA);

        assertThat(histories.followed).containsExactlyInAnyOrder(thief, friend, friendsFriend);
        assertThat(Past.told(trace)).isEqualTo(Past.told(past.traceProRata(charge)));
    }

    @Test
    void moneyThatComesBackToWhereItBeganIsFollowedThere() {
        WalletId thief = past.wallet();
        WalletId mule = past.wallet();
        CopiedCharge charge = past.charged(thief, 5_000);
        past.sent(thief, mule, 5_000);
        past.sent(mule, thief, 3_000);
        past.spent(thief, 3_000);

        Trace trace = new TraceMoney(new InRounds(past, charge), WIDE).trace(Set.of(charge.id()));

        assertThat(Past.perKind(trace)).containsEntry("SHOP", 3_000L).containsEntry("REMAINS", 2_000L);
    }

    @Test
    void whatComesIntoAWalletBeyondTheLimitIsNotFollowedAndSaysSo() {
        List<WalletId> chain =
                IntStream.range(0, 5).mapToObj(i -> past.wallet()).toList();
        CopiedCharge charge = past.charged(chain.get(0), 5_000);
        IntStream.range(1, 5).forEach(i -> past.sent(chain.get(i - 1), chain.get(i), 5_000));

        Trace trace =
                new TraceMoney(new InRounds(past, charge), new TraceLimits(1, 3, 100, 100)).trace(Set.of(charge.id()));

        assertThat(trace.ends())
                .singleElement()
                .isInstanceOfSatisfying(
                        TraceEnd.NotFollowed.class,
                        end -> assertThat(end.wallet()).isEqualTo(chain.get(3)));
    }

    /** The past told as the port has it, each round with no wallet more than was asked for. */
    static final class InRounds implements MoneyHistories {

        final Set<WalletId> followed = new HashSet<>();
        private final Past past;
        private final CopiedCharge[] charges;

        InRounds(Past past, CopiedCharge... charges) {
            this.past = past;
            this.charges = charges;
        }

        @Override
        public MoneyHistory of(Set<ChargeId> asked, TraceLimits limits, Frontier frontier) {
            for (CopiedCharge charge : charges) {
                followed.add(charge.terms().wallet());
            }
            MoneyHistory known = known();
            Set<WalletId> beyond = frontier.beyond(known);
            while (!beyond.isEmpty() && followed.size() < limits.wallets()) {
                followed.addAll(beyond);
                known = known();
                beyond = frontier.beyond(known);
            }
            return known;
        }

        private MoneyHistory known() {
            Map<WalletId, Money> opening = new HashMap<>(past.opening);
            opening.keySet().retainAll(followed);
            return new MoneyHistory(List.of(charges), opening, past.movements, true);
        }
    }
}
