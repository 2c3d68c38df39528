package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.util.UUID;

/** Which charges are asked for; there is no way to ask for all. */
public sealed interface ChargeSelection {

    boolean includes(CopiedCharge charge);

    /** Of the wallet, the bank account or the charge. */
    UUID id();

    /** The charges into one wallet. */
    record OfWallet(WalletId wallet) implements ChargeSelection {
        @Override
        public UUID id() {
            return wallet.value();
        }

        @Override
        public boolean includes(CopiedCharge charge) {
            return charge.terms().wallet().equals(wallet);
        }
    }

    /** The charges from one bank account, into whatever wallet. */
    record OfBankAccount(BankAccountId bankAccount) implements ChargeSelection {
        @Override
        public UUID id() {
            return bankAccount.value();
        }

        @Override
        public boolean includes(CopiedCharge charge) {
            return charge.terms().bankAccount().equals(bankAccount);
        }
    }

    /** The one charge of this id. */
    record OfCharge(ChargeId charge) implements ChargeSelection {
        @Override
        public UUID id() {
            return charge.value();
        }

        @Override
        public boolean includes(CopiedCharge other) {
            return other.id().equals(charge);
        }
    }
}
