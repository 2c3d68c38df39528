package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.function.BiFunction;

/** Where some yen of a traced charge ended; every yen ends exactly once. */
public sealed interface TraceEnd {

    ChargeId charge();

    Money amount();

    EndKind kind();

    /** Spent: shop, terminal and time are what a camera's recording is asked for by. */
    record AtShop(ChargeId charge, Money amount, CopiedPayment payment) implements TraceEnd {
        @Override
        public EndKind kind() {
            return EndKind.SHOP;
        }
    }

    /** Left for a bank account: tracing ends here, and says so. */
    record AtBank(ChargeId charge, Money amount, PaidOut payout) implements TraceEnd {
        @Override
        public EndKind kind() {
            return EndKind.PAYOUT;
        }
    }

    /** Still in a wallet, as far as the copy knows. */
    record InWallet(ChargeId charge, Money amount, WalletId wallet) implements TraceEnd {
        @Override
        public EndKind kind() {
            return EndKind.REMAINS;
        }
    }

    /** Taken back from the wallet. */
    record Reversed(ChargeId charge, Money amount, CopiedReversal reversal) implements TraceEnd {
        @Override
        public EndKind kind() {
            return EndKind.REVERSED;
        }
    }

    /** Came into this wallet and was not followed any further, because the trace had reached its limit. */
    record NotFollowed(ChargeId charge, Money amount, WalletId wallet) implements TraceEnd {
        @Override
        public EndKind kind() {
            return EndKind.NOT_FOLLOWED;
        }
    }

    /** Makes an end of some yen of a charge. */
    interface Ending extends BiFunction<ChargeId, Money, TraceEnd> {}
}
