package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.contact.ChangeHead.Side;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the codes of a change. Once everything is shown, the wallet is frozen first; the new contact is bound by
 * {@link BindContact}, when charge-service has said so.
 */
@ApplicationScoped
public class ShowContact {

    private final Accounts accounts;
    private final ContactChanges changes;
    private final CodeDesk codes;
    private final WalletFreezes freezes;
    private final SendFreezes send;
    private final ContactRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    ShowContact(
            Accounts accounts,
            ContactChanges changes,
            CodeDesk codes,
            WalletFreezes freezes,
            SendFreezes send,
            ContactRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.codes = codes;
        this.freezes = freezes;
        this.send = send;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<ContactChange> view(AccountId owner, UUID id) {
        return transaction.call(() -> find(owner, id));
    }

    public ShowOutcome attempt(AccountId owner, UUID id, Side side, String typed) {
        Optional<ContactChange> known = view(owner, id);
        if (known.isEmpty()) {
            return new ShowOutcome.Unknown();
        }
        Instant now = clock.instant();
        CodeAttempt attempt = codes.attempt(known.get().head().binding(side), now);
        return goOn(owner, id, transaction.call(() -> decide(known.get().head(), side, attempt, typed, now)));
    }

    /** Goes on after a new proof: nothing is typed for that. */
    public ShowOutcome complete(AccountId owner, UUID id) {
        Optional<ContactChange> known = view(owner, id);
        if (known.isEmpty()) {
            return new ShowOutcome.Unknown();
        }
        Instant now = clock.instant();
        return goOn(owner, id, transaction.call(() -> {
            Account account = accounts.lock(owner).orElseThrow();
            ContactChange change = changes.lock(id).orElseThrow();
            return change instanceof AwaitedChange awaited && awaited.isOpenAt(now, rules.open())
                    ? advance(account, awaited)
                    : new ShowOutcome.Stands(change);
        }));
    }

    private ShowOutcome goOn(AccountId owner, UUID id, ShowOutcome outcome) {
        if (outcome instanceof ShowOutcome.Stands stands && stands.change() instanceof FreezingChange) {
            send.send(stands.change().head().freezeId());
            return new ShowOutcome.Stands(view(owner, id).orElseThrow());
        }
        return outcome;
    }

    private ShowOutcome decide(ChangeHead head, Side side, CodeAttempt attempt, String typed, Instant now) {
        Account account = accounts.lock(head.account()).orElseThrow();
        ContactChange change = changes.lock(head.id()).orElseThrow();
        CodeVerdict verdict = codes.redeem(attempt, typed);
        boolean open = change instanceof AwaitedChange awaited && awaited.isOpenAt(now, rules.open());
        if (verdict != CodeVerdict.ACCEPTED || !open || !(account instanceof ActiveAccount)) {
            changes.save(change, head.fact("REFUSED"));
            return new ShowOutcome.Refused();
        }
        AwaitedChange shown = ((AwaitedChange) change).shown(side, now);
        changes.save(shown, head.fact(side + "_SHOWN"));
        return advance(account, shown);
    }

    private ShowOutcome advance(Account account, AwaitedChange shown) {
        if (!shown.isComplete(account) || !(account instanceof ActiveAccount)) {
            return new ShowOutcome.Stands(shown);
        }
        ChangeHead head = shown.head();
        FreezingChange freezing = shown.freezing();
        changes.save(freezing, head.fact("FREEZING"));
        freezes.order(FreezeOrder.untilReleased(
                head.freezeId(), head.account(), FreezeGrade.FREEZE, FreezeReason.CONTACT_CHANGE));
        return new ShowOutcome.Stands(freezing);
    }

    private Optional<ContactChange> find(AccountId owner, UUID id) {
        return changes.find(id).filter(change -> change.head().account().equals(owner));
    }
}
