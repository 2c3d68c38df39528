package dev.sekisho.identity.account;

import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.suspension.Suspensions;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes an address and a password and writes to the mailbox: a code, or a notice that there is an account already.
 *
 * <p>Both ways do the same work and give the same answer, so that nobody learns who is a customer.
 */
@ApplicationScoped
public class StartOpening {

    private final Suspensions suspensions;
    private final Openings openings;
    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final CodeDesk codes;
    private final CodeSender sender;
    private final StepWatch watch;
    private final KeyedHash hash;
    private final Transaction transaction;
    private final InstantSource clock;

    StartOpening(
            Suspensions suspensions,
            Openings openings,
            Accounts accounts,
            PasswordHashing passwords,
            CodeDesk codes,
            CodeSender sender,
            StepWatch watch,
            KeyedHash hash,
            Transaction transaction,
            InstantSource clock) {
        this.suspensions = suspensions;
        this.openings = openings;
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.sender = sender;
        this.watch = watch;
        this.hash = hash;
        this.transaction = transaction;
        this.clock = clock;
    }

    public OpeningStart start(EmailAddress address, Password password, CustomerClass customerClass, Origin origin) {
        Optional<String> refusal = suspensions.refusalOfOpening();
        if (refusal.isPresent()) {
            return turnAway(refusal.get());
        }
        Instant now = clock.instant();
        PendingOpening opening = new PendingOpening(
                UUID.randomUUID(),
                0,
                address,
                hash.of(Label.ADDRESS, address.value()),
                passwords.hash(password.normal()),
                customerClass,
                now);
        Recorded recorded = transaction.call(() -> record(opening, origin));
        if (recorded.issue() instanceof CodeIssue.Issued issued) {
            return send(opening, issued, recorded.taken());
        }
        return new OpeningStart.TooMany();
    }

    private OpeningStart turnAway(String reason) {
        transaction.run(() -> openings.turnedAway(new OpeningRefused(UUID.randomUUID(), reason)));
        return new OpeningStart.Stopped(reason);
    }

    private Recorded record(PendingOpening opening, Origin origin) {
        boolean taken = accounts.isTaken(opening.addressHash());
        CodeIssue issue = codes.issue(opening.binding(), opening.addressHash(), opening.startedAt());
        Recorded recorded = new Recorded(issue, taken);
        openings.add(
                opening,
                new OpeningStarted(opening.id(), opening.customerClass().name(), recorded.outcome()));
        watch.see(new Step.Started(opening.id(), opening.address(), origin, opening.startedAt()));
        return recorded;
    }

    private OpeningStart send(PendingOpening opening, CodeIssue.Issued issued, boolean taken) {
        String text = taken ? OpeningTexts.notice() : OpeningTexts.code(issued.code());
        Message message = new Message(Channel.MAIL, opening.address().value(), text, opening.id());
        return sender.send(issued.codeId(), message) == Delivery.ACCEPTED
                ? new OpeningStart.Started(opening.id())
                : new OpeningStart.NotSent();
    }

    /** What was committed before anything is sent: for a taken address the code exists, but nobody is told it. */
    private record Recorded(CodeIssue issue, boolean taken) {

        String outcome() {
            if (issue instanceof CodeIssue.NotIssued refused) {
                return refused.reason().name();
            }
            return taken ? "NOTICE_SENT" : "CODE_SENT";
        }
    }
}
