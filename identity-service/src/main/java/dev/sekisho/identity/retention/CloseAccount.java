package dev.sekisho.identity.retention;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends the relation with a customer, by staff: also while money is left, which is paid out in another way. */
@ApplicationScoped
public class CloseAccount {

    private final Accounts accounts;
    private final EndRelation relation;
    private final StaffTokens tokens;
    private final Transaction transaction;

    CloseAccount(Accounts accounts, EndRelation relation, StaffTokens tokens, Transaction transaction) {
        this.accounts = accounts;
        this.relation = relation;
        this.tokens = tokens;
        this.transaction = transaction;
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
        return account instanceof ClosedAccount
                ? RetentionOutcome.refused(RetentionRefusal.CLOSED_BEFORE)
                : RetentionOutcome.done(relation.end(
                        account,
                        reason,
                        new EndRelation.By(by.staffId(), by.person().value())));
    }
}
