package dev.sekisho.identity.retention;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Accounts.MailboxOf;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.identity.contact.StepUp;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends the relation for the holder who asks and shows the password: not while the account is held, nor while the wallet
 * holds money. What arrives between that look and the freeze stays in the frozen wallet.
 */
@ApplicationScoped
public class CloseOwnAccount {

    private final Accounts accounts;
    private final StepUp stepUp;
    private final WalletContents wallets;
    private final EndRelation relation;
    private final SendFreezes send;
    private final Transaction transaction;

    CloseOwnAccount(
            Accounts accounts,
            StepUp stepUp,
            WalletContents wallets,
            EndRelation relation,
            SendFreezes send,
            Transaction transaction) {
        this.accounts = accounts;
        this.stepUp = stepUp;
        this.wallets = wallets;
        this.relation = relation;
        this.send = send;
        this.transaction = transaction;
    }

    /** @param machine the machine's time, by which tries of passwords are counted */
    public OwnClosure close(AccountId holder, String password, Instant machine) {
        Optional<MailboxOf> mailbox = transaction.call(() -> openMailbox(holder));
        if (mailbox.isEmpty()) {
            return new OwnClosure.Unknown();
        }
        if (stepUp.prove(mailbox.get().addressHash(), password, machine) == Match.DIFFERENT) {
            return new OwnClosure.StepUpRefused();
        }
        WalletContents.Answer answer = wallets.of(holder);
        OwnClosure outcome = switch (answer) {
            case NO_ANSWER -> new OwnClosure.NotNow();
            case NOT_EMPTY -> new OwnClosure.Refused(OwnClosure.Reason.WALLET_NOT_EMPTY);
            case EMPTY -> transaction.call(() -> decide(accounts.lock(holder).orElseThrow()));
        };
        if (outcome instanceof OwnClosure.Closed) {
            send.send(EndRelation.freezeOf(holder));
        }
        return outcome;
    }

    private Optional<MailboxOf> openMailbox(AccountId holder) {
        return accounts.find(holder)
                .filter(account -> !(account instanceof ClosedAccount))
                .flatMap(account -> accounts.mailbox(holder));
    }

    private OwnClosure decide(Account account) {
        if (account instanceof ClosedAccount) {
            return new OwnClosure.Unknown();
        }
        return account instanceof ActiveAccount
                ? new OwnClosure.Closed(relation.end(account, EndReason.HOLDER_ASKED, by(account)))
                : new OwnClosure.Refused(OwnClosure.Reason.ACCOUNT_HELD);
    }

    private static EndRelation.By by(Account account) {
        return new EndRelation.By(
                account.id().value(),
                account.identity()
                        .map(identity -> identity.person().value())
                        .orElse(account.id().value()));
    }
}
