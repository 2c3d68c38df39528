package dev.sekisho.link.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import java.time.Instant;
import java.util.Optional;

/**
 * The register of bank accounts that were ever linked or spoken for, unique by fingerprint; an account leaves its wallet
 * for its true owner's, or once its re-link hold is over.
 */
public interface BankAccounts {

    /**
     * Enters the account for this wallet if it is new, and holds its row until the transaction ends, so that of many who
     * want it at once each sees what the one before him did.
     */
    HeldAccount hold(BankAccount account, WalletId wallet);

    /** The same for its depositor: a new one belongs to no wallet. */
    HeldAccount hold(BankAccount account);

    /** From now on it belongs to this wallet. */
    void give(BankAccountId id, WalletId wallet);

    /** From now on it belongs to its true owner's wallet, and nobody links it before then. */
    void give(BankAccountId id, WalletId wallet, Instant notLinkedBefore);

    /** Whether its depositor wants no link. */
    void keepUnlinked(BankAccountId id, boolean doNotLink);

    Optional<BankAccount> find(BankAccountId id);

    /** By what the account is; empty for one that was never linked nor spoken for. */
    Optional<BankAccountId> find(BankAccount account);

    /**
     * A bank account's row while it is held.
     *
     * @param wallet the one to which it belongs; empty if it was never linked
     * @param linked whether there is a link that is not revoked
     * @param stopped whether a case stops any link it ever had, revoked ones included: else a thief would only have to
     *     revoke his stopped link and make another
     * @param doNotLink whether its depositor said so through the bank
     * @param past how the newest of its revoked links ended
     */
    record HeldAccount(
            BankAccountId id,
            Optional<WalletId> wallet,
            boolean linked,
            boolean stopped,
            boolean doNotLink,
            Optional<Instant> notLinkedBefore,
            Optional<PastLink> past) {

        /** One that was not known before: nothing weighs on it yet. */
        public static HeldAccount entered(BankAccountId id, Optional<WalletId> wallet) {
            return new HeldAccount(id, wallet, false, false, false, Optional.empty(), Optional.empty());
        }

        boolean isOfAnother(WalletId asking) {
            return wallet.filter(owner -> !owner.equals(asking)).isPresent();
        }

        boolean isHeldBackAt(Instant now) {
            return notLinkedBefore.filter(now::isBefore).isPresent();
        }
    }
}
