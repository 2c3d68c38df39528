package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import java.util.Optional;

/** The register of bank accounts that were ever linked, unique by fingerprint; an account never leaves its wallet. */
public interface BankAccounts {

    /**
     * Enters the account for this wallet if it is new, and holds its row until the transaction ends, so that of many who
     * want it at once each sees what the one before him did.
     */
    HeldAccount hold(BankAccount account, WalletId wallet);

    Optional<BankAccount> find(BankAccountId id);

    /** By what the account is; empty for one that was never linked. */
    Optional<BankAccountId> find(BankAccount account);

    /**
     * A bank account's row while it is held.
     *
     * @param wallet the one to which it has belonged since it was first linked
     * @param linked whether there is a link that is not revoked
     * @param stopped whether a case stops any link it ever had, revoked ones included: else a thief would only have to
     *     revoke his stopped link and make another
     */
    record HeldAccount(BankAccountId id, WalletId wallet, boolean linked, boolean stopped) {}
}
