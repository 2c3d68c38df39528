package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.contact.EndedChange.Because;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who has the old contact says that a change was not theirs: it is undone, the account held for review, and
 * the wallet frozen under the hold's id until a reviewer decides. Whoever asks hears the same in any case.
 */
@ApplicationScoped
public class DisavowContactChange {

    private final Accounts accounts;
    private final ContactChanges changes;
    private final Disavowal disavowal;
    private final WalletFreezes freezes;
    private final SendFreezes send;
    private final ContactRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    DisavowContactChange(
            Accounts accounts,
            ContactChanges changes,
            Disavowal disavowal,
            WalletFreezes freezes,
            SendFreezes send,
            ContactRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.disavowal = disavowal;
        this.freezes = freezes;
        this.send = send;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void disavow(UUID id, String token) {
        boolean genuine = disavowal.isGenuine(id, token);
        Optional<UUID> hold = transaction.call(() -> genuine ? decide(id) : Optional.empty());
        hold.ifPresent(send::send);
    }

    private Optional<UUID> decide(UUID id) {
        return changes.find(id).flatMap(known -> {
            Account account = accounts.lock(known.head().account()).orElseThrow();
            ContactChange change = changes.lock(id).orElseThrow();
            Instant now = clock.instant();
            return isDisavowable(change, now) ? Optional.of(undo(account, change, now)) : Optional.empty();
        });
    }

    private boolean isDisavowable(ContactChange change, Instant now) {
        return change instanceof FreezingChange
                || change instanceof AwaitedChange awaited && awaited.isOpenAt(now, rules.open())
                || change instanceof BoundChange bound && bound.isCoolingOffAt(now);
    }

    private UUID undo(Account account, ContactChange change, Instant now) {
        if (change instanceof BoundChange) {
            restore(account, change.head().old());
        }
        UUID hold = holdOf(change.head().id());
        accounts.save(accounts.lock(account.id()).orElseThrow().held(new Hold(hold, HoldKind.RISK, now)));
        freezes.order(FreezeOrder.untilReleased(hold, account.id(), FreezeGrade.FREEZE, FreezeReason.REVIEW));
        changes.save(
                new EndedChange(change.head(), Because.DISAVOWED), change.head().fact(Because.DISAVOWED.name()));
        return hold;
    }

    private void restore(Account account, Contact old) {
        if (old instanceof Contact.Phone phone) {
            accounts.save(account.verified(phone.phone()));
        } else {
            BindContact.readdress(accounts, account, (Contact.Mailbox) old);
        }
    }

    private static UUID holdOf(UUID change) {
        return UUID.nameUUIDFromBytes(("disavowed:" + change).getBytes(StandardCharsets.UTF_8));
    }
}
