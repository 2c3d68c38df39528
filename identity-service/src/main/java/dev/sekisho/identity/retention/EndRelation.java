package dev.sekisho.identity.retention;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Retentions;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.event.identity.AccountClosed;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What every end of a relation brings with it: the account is closed, its records are kept for seven years from that day
 * of the business clock, and the wallet is frozen for good, for a token may be good for ten minutes yet.
 */
@ApplicationScoped
class EndRelation {

    private final Accounts accounts;
    private final Retentions retentions;
    private final WalletFreezes freezes;
    private final InstantSource clock;

    EndRelation(Accounts accounts, Retentions retentions, WalletFreezes freezes, InstantSource clock) {
        this.accounts = accounts;
        this.retentions = retentions;
        this.freezes = freezes;
        this.clock = clock;
    }

    /** Runs in the caller's transaction, under the account's lock. */
    Retention end(Account account, EndReason reason, By by) {
        Retention retention = Retention.after(clock.instant());
        accounts.save(account.closed(
                retention.endedAt(),
                reason,
                new AccountClosed(
                        account.id().value(),
                        reason.name(),
                        retention.endedAt(),
                        retention.keepUntil(),
                        by.id(),
                        by.person())));
        retentions.begin(Subject.account(account.id()), retention);
        freezes.order(FreezeOrder.untilReleased(
                freezeOf(account.id()), account.id(), FreezeGrade.FREEZE_SPEND, FreezeReason.ACCOUNT_CLOSED));
        return retention;
    }

    /** The freeze that goes with the end of this account. */
    static UUID freezeOf(AccountId account) {
        return UUID.nameUUIDFromBytes(("closed:" + account).getBytes(StandardCharsets.UTF_8));
    }

    /** Who ended it. @param person the account's own id for a holder who never proved who they are */
    record By(UUID id, UUID person) {}
}
