package dev.sekisho.identity.retention;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Retentions;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.AccountClosed;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Ends the relation with a customer; from that day, by the business clock, the records are kept for seven years. */
@ApplicationScoped
public class CloseAccount {

    private final Accounts accounts;
    private final Retentions retentions;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    CloseAccount(
            Accounts accounts,
            Retentions retentions,
            StaffTokens tokens,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.retentions = retentions;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param now the machine's time, by which tokens stand */
    public RetentionOutcome<Retention> close(Actor by, AccountId id, EndReason reason, Instant now) {
        return transaction.call(() -> {
            if (!tokens.stands(by.tokenId(), by.staffId(), StaffRole.SUPPORT_SUPERVISOR, now)) {
                return RetentionOutcome.refused(RetentionRefusal.NOT_ENTITLED);
            }
            return accounts.lock(id)
                    .map(account -> decide(by, account, reason))
                    .orElseGet(() -> RetentionOutcome.refused(RetentionRefusal.UNKNOWN));
        });
    }

    private RetentionOutcome<Retention> decide(Actor by, Account account, EndReason reason) {
        if (account instanceof ClosedAccount) {
            return RetentionOutcome.refused(RetentionRefusal.CLOSED_BEFORE);
        }
        Retention retention = Retention.after(clock.instant());
        accounts.save(account.closed(retention.endedAt(), reason, fact(by, account, reason, retention)));
        retentions.begin(Subject.account(account.id()), retention);
        return RetentionOutcome.done(retention);
    }

    private static AccountClosed fact(Actor by, Account account, EndReason reason, Retention retention) {
        return new AccountClosed(
                account.id().value(),
                reason.name(),
                retention.endedAt(),
                retention.keepUntil(),
                by.staffId(),
                by.person().value());
    }
}
