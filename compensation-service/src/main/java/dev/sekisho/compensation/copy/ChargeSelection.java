package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;

/** Which charges are asked for; there is no way to ask for all. */
public sealed interface ChargeSelection {

    boolean includes(CopiedCharge charge);

    /** The charges into one wallet. */
    record OfWallet(WalletId wallet) implements ChargeSelection {
        @Override
        public boolean includes(CopiedCharge charge) {
            return charge.terms().wallet().equals(wallet);
        }
    }

    /** The charges from one bank account, into whatever wallet. */
    record OfBankAccount(BankAccountId bankAccount) implements ChargeSelection {
        @Override
        public boolean includes(CopiedCharge charge) {
            return charge.terms().bankAccount().equals(bankAccount);
        }
    }

    /** The one charge of this id. */
    record OfCharge(ChargeId charge) implements ChargeSelection {
        @Override
        public boolean includes(CopiedCharge other) {
            return other.id().equals(charge);
        }
    }
}
