package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Takes an address whose password is forgotten and writes to the mailbox: a code, or a notice that there is no account.
 *
 * <p>Both ways do the same work and give the same answer, so that nobody learns who is a customer.
 */
@ApplicationScoped
public class StartPasswordReset {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final CodeDesk codes;
    private final CodeSender sender;
    private final KeyedHash hash;
    private final Transaction transaction;
    private final InstantSource clock;

    StartPasswordReset(
            Accounts accounts,
            PasswordResets resets,
            CodeDesk codes,
            CodeSender sender,
            KeyedHash hash,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.codes = codes;
        this.sender = sender;
        this.hash = hash;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ResetStart start(EmailAddress address) {
        Instant now = clock.instant();
        String addressHash = hash.of(Label.ADDRESS, address.value());
        Recorded recorded = transaction.call(() -> record(addressHash, now));
        if (recorded.issue() instanceof CodeIssue.Issued issued) {
            return send(address, recorded.reset(), issued);
        }
        return new ResetStart.TooMany();
    }

    private Recorded record(String addressHash, Instant now) {
        ResetHead reset = new ResetHead(
                UUID.randomUUID(), addressHash, accounts.credential(addressHash).map(Credential::accountId));
        CodeIssue issue = codes.issue(reset.binding(), addressHash, now);
        Recorded recorded = new Recorded(reset, issue);
        resets.add(new AskedReset(reset), new PasswordResetStarted(reset.id(), addressHash, recorded.outcome()), now);
        return recorded;
    }

    private ResetStart send(EmailAddress address, ResetHead reset, CodeIssue.Issued issued) {
        String text = reset.account().isPresent() ? PasswordTexts.code(issued.code()) : PasswordTexts.noAccount();
        Message message = new Message(Channel.MAIL, address.value(), text, reset.id());
        return sender.send(issued.codeId(), message) == Delivery.ACCEPTED
                ? new ResetStart.Started(reset.id())
                : new ResetStart.NotSent();
    }

    /** What was committed before anything is sent: for an unknown address the code exists, but nobody is told it. */
    private record Recorded(ResetHead reset, CodeIssue issue) {

        String outcome() {
            if (issue instanceof CodeIssue.NotIssued refused) {
                return refused.reason().name();
            }
            return reset.account().isPresent() ? "CODE_SENT" : "NOTICE_SENT";
        }
    }
}
