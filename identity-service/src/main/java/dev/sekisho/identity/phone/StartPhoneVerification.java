package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.code.CodeTarget;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.PhoneRefused;
import dev.sekisho.kernel.event.identity.PhoneVerificationStarted;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Looks up what a number is worth and sends a code to it, by SMS or voice; both count together. */
@ApplicationScoped
public class StartPhoneVerification {

    private final Accounts accounts;
    private final PhoneVerifications verifications;
    private final NumberInquiry inquiry;
    private final PhonePolicy policy;
    private final NumberPrefix prefix;
    private final CodeDesk codes;
    private final CodeSender sender;
    private final Transaction transaction;
    private final InstantSource clock;

    StartPhoneVerification(
            Accounts accounts,
            PhoneVerifications verifications,
            NumberInquiry inquiry,
            PhonePolicy policy,
            NumberPrefix prefix,
            CodeDesk codes,
            CodeSender sender,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.inquiry = inquiry;
        this.policy = policy;
        this.prefix = prefix;
        this.codes = codes;
        this.sender = sender;
        this.transaction = transaction;
        this.clock = clock;
    }

    public VerificationStart start(AccountId owner, String typed, Channel channel, Origin origin) {
        Instant now = clock.instant();
        Optional<Candidate> candidate = inquiry.ask(typed, channel, now);
        if (candidate.isEmpty()) {
            return new VerificationStart.NoNumber();
        }
        PhoneVerification verification = verification(owner, candidate.get(), now);
        Decision decision = transaction.call(() -> decide(verification, candidate.get(), origin));
        return decision.issued().map(code -> send(verification, channel, code)).orElse(decision.otherwise());
    }

    private static PhoneVerification verification(AccountId owner, Candidate candidate, Instant now) {
        return new PhoneVerification(
                UUID.randomUUID(),
                owner,
                candidate.number(),
                candidate.numberHash(),
                candidate.line(),
                candidate.worth(),
                now);
    }

    private Decision decide(PhoneVerification verification, Candidate candidate, Origin origin) {
        Optional<Account> account = accounts.lock(verification.owner());
        if (account.isEmpty()) {
            return Decision.instead(new VerificationStart.NoAccount());
        }
        return policy.judge(account.get(), candidate)
                .map(reason -> refuse(account.get(), reason.name(), new VerificationStart.Refused(reason)))
                .orElseGet(() -> issue(account.get(), verification, candidate.channel(), origin));
    }

    private Decision issue(Account account, PhoneVerification verification, Channel channel, Origin origin) {
        CodeTarget target =
                CodeTarget.number(verification.numberHash(), prefix.of(verification.number()), Optional.of(origin));
        CodeIssue issue = codes.issue(verification.binding(), target, verification.startedAt());
        if (issue instanceof CodeIssue.Issued issued) {
            verifications.add(
                    verification,
                    new PhoneVerificationStarted(
                            verification.id(), account.id().value(), verification.numberHash(), channel.name()));
            return Decision.send(issued);
        }
        CodeIssue.NotIssued none = (CodeIssue.NotIssued) issue;
        return refuse(account, "CODE_" + none.reason().name(), new VerificationStart.TooMany());
    }

    private Decision refuse(Account account, String reason, VerificationStart answer) {
        accounts.save(account.noted(new PhoneRefused(account.id().value(), reason)));
        return Decision.instead(answer);
    }

    private VerificationStart send(PhoneVerification verification, Channel channel, CodeIssue.Issued issued) {
        String text = PhoneTexts.code(issued.code());
        Message message = new Message(channel, verification.number().e164(), text, verification.id());
        return sender.send(issued.codeId(), message) == Delivery.ACCEPTED
                ? new VerificationStart.Started(verification.id(), issued.expiresAt())
                : new VerificationStart.NotSent();
    }

    /** A code to be sent, or the answer instead of it. */
    private record Decision(Optional<CodeIssue.Issued> issued, VerificationStart otherwise) {

        static Decision send(CodeIssue.Issued issued) {
            return new Decision(Optional.of(issued), new VerificationStart.NotSent());
        }

        static Decision instead(VerificationStart answer) {
            return new Decision(Optional.empty(), answer);
        }
    }
}
