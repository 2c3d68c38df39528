package dev.sekisho.compensation.recovery;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** The wallets where stolen money may still be; charge-service alone moves it. */
public interface StolenMoney {

    /** How much is in a wallet now. */
    Look look(WalletId wallet);

    /** Asks for this amount to be taken back, under the recovery's own id; asking the same again moves nothing twice. */
    Answer takeBack(DueRecovery recovery, Money amount);

    /** What is seen of a wallet. */
    sealed interface Look {

        /** This much may be taken now, and this much more is held for merchants and may yet be free. */
        record Balance(Money free, Money held) implements Look {}

        /** No clear answer. */
        record Unavailable() implements Look {}
    }

    /** What came of asking. */
    sealed interface Answer {

        /** It is back. */
        record Posted() implements Answer {}

        /** Nothing was moved, for this reason; REVERSAL_ID_REUSED says that another order was carried out before. */
        record Refused(String rule) implements Answer {}

        /** Nobody knows: the same must be asked again. */
        record Unknown() implements Answer {}
    }
}
