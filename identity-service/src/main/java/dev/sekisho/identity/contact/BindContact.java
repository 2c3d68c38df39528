package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.contact.EndedChange.Because;
import dev.sekisho.identity.walletfreeze.FreezeWatcher;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.event.identity.MailAddressChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Binds a new contact once the wallet is frozen, and has the freeze released when the cooling-off is over. */
@ApplicationScoped
class BindContact implements FreezeWatcher {

    private final Accounts accounts;
    private final ContactChanges changes;
    private final WalletFreezes freezes;
    private final ContactRules rules;
    private final InstantSource clock;

    BindContact(
            Accounts accounts, ContactChanges changes, WalletFreezes freezes, ContactRules rules, InstantSource clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.freezes = freezes;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void stands(UUID freezeId) {
        changes.ofFreeze(freezeId).map(ContactChange::head).ifPresent(head -> {
            Account account = accounts.lock(head.account()).orElseThrow();
            freezes.release(freezeId, decide(account, changes.lock(head.id()).orElseThrow()));
        });
    }

    /** @return until when the wallet stays frozen for it */
    private Instant decide(Account account, ContactChange change) {
        Instant now = clock.instant();
        if (!(change instanceof FreezingChange freezing)) {
            return now;
        }
        Optional<Because> against = against(account, freezing.head().next());
        if (against.isPresent()) {
            changes.save(
                    freezing.ended(against.get()),
                    change.head().fact(against.get().name()));
            return now;
        }
        bind(account, freezing.head().next(), now);
        BoundChange bound = freezing.bound(now, rules.coolingOff());
        changes.save(bound, change.head().fact("BOUND"));
        return bound.coolsUntil();
    }

    private Optional<Because> against(Account account, Contact next) {
        if (!(account instanceof ActiveAccount)) {
            return Optional.of(Because.ACCOUNT_HELD);
        }
        boolean taken = next.kind() == Contact.Kind.EMAIL && accounts.isTaken(next.hash());
        return taken ? Optional.of(Because.ADDRESS_TAKEN) : Optional.empty();
    }

    private void bind(Account account, Contact next, Instant now) {
        if (next instanceof Contact.Phone found) {
            boolean shared = accounts.isNumberShared(next.hash(), account.id());
            VerifiedPhone phone = found.phone();
            accounts.save(account.verified(shared ? phone.sharedAt(now) : phone.shownAt(now)));
        } else {
            readdress(accounts, account, (Contact.Mailbox) next);
        }
    }

    static void readdress(Accounts accounts, Account account, Contact.Mailbox mailbox) {
        accounts.readdress(
                account.noted(new MailAddressChanged(account.id().value(), mailbox.hash())),
                new Accounts.MailboxOf(mailbox.address(), mailbox.hash()));
    }
}
