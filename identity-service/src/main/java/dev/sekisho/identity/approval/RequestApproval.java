package dev.sekisho.identity.approval;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.code.CodeTarget;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.phone.CarrierLookup;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberPrefix;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ApprovalMoved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Sends the holder the code for exactly one thing, if a code to their number still says that it is they. */
@ApplicationScoped
public class RequestApproval {

    private static final String FIXED_LINE = "FIXED";

    private final Approvals approvals;
    private final Accounts accounts;
    private final CarrierLookup carrier;
    private final ApproverRules rules;
    private final CodeDesk desk;
    private final CodeSender sender;
    private final NumberPrefix prefix;
    private final Transaction transaction;
    private final InstantSource clock;

    RequestApproval(
            Approvals approvals,
            Accounts accounts,
            CarrierLookup carrier,
            ApproverRules rules,
            CodeDesk desk,
            CodeSender sender,
            NumberPrefix prefix,
            Transaction transaction,
            InstantSource clock) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.carrier = carrier;
        this.rules = rules;
        this.desk = desk;
        this.sender = sender;
        this.prefix = prefix;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same again sends nothing and is answered as before. */
    public ApprovalAnswer request(ApprovalHead head) {
        Optional<Approval> known = transaction.call(() -> approvals.find(head.id()));
        if (known.isPresent()) {
            return again(known.get(), head);
        }
        Instant now = clock.instant();
        Optional<Account> account = transaction.call(() -> accounts.find(head.account()));
        if (account.isEmpty()) {
            return new ApprovalAnswer.Unknown();
        }
        Optional<NumberInsight> insight = account.get()
                .phone()
                .filter(phone -> mayGoTo(phone, head, now))
                .map(phone -> carrier.ask(phone.number()));
        Decision decision = transaction.call(() -> decide(head, insight, now));
        return decision.outgoing().map(this::send).orElse(decision.answer());
    }

    /** A carrier is asked only where a code may go; the decision itself refuses what may not. */
    private boolean mayGoTo(VerifiedPhone phone, ApprovalHead head, Instant now) {
        return !transaction.call(() -> desk.isClosed(head.binding(), phone.numberHash(), now));
    }

    private static ApprovalAnswer again(Approval known, ApprovalHead asked) {
        return known.head().equals(asked) ? answerOf(known) : new ApprovalAnswer.ContentDiffers();
    }

    private Decision decide(ApprovalHead head, Optional<NumberInsight> insight, Instant now) {
        Account account = accounts.lock(head.account()).orElseThrow();
        Optional<Approval> meanwhile = approvals.find(head.id());
        if (meanwhile.isPresent()) {
            return Decision.instead(again(meanwhile.get(), head));
        }
        List<ApprovalReason> reasons = rules.reasonsAgainst(account, insight);
        if (!reasons.isEmpty()) {
            return refuse(new RefusedApproval(head, reasons));
        }
        return insight.isEmpty()
                ? refuse(new RefusedApproval(head, List.of(ApprovalReason.CODE_LIMIT)))
                : issue(head, account.phone().orElseThrow(), now);
    }

    private Decision issue(ApprovalHead head, VerifiedPhone phone, Instant now) {
        CodeTarget target = CodeTarget.number(phone.numberHash(), prefix.of(phone.number()), Optional.empty());
        if (desk.issue(head.binding(), target, now) instanceof CodeIssue.Issued issued) {
            AwaitedApproval awaited = new AwaitedApproval(head, issued.expiresAt());
            approvals.add(awaited, fact(head, "CODE_SENT", List.of()));
            return new Decision(Optional.of(new Outgoing(issued, head, phone)), answerOf(awaited));
        }
        return refuse(new RefusedApproval(head, List.of(ApprovalReason.CODE_LIMIT)));
    }

    private Decision refuse(RefusedApproval refused) {
        approvals.add(refused, fact(refused.head(), "REFUSED", refused.reasons()));
        return Decision.instead(answerOf(refused));
    }

    private ApprovalAnswer send(Outgoing outgoing) {
        VerifiedPhone phone = outgoing.phone();
        Message message = new Message(
                phone.lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS,
                phone.number().e164(),
                ApprovalText.of(outgoing.issued().code(), outgoing.head().thing()),
                outgoing.head().id());
        return sender.send(outgoing.issued().codeId(), message) == Delivery.ACCEPTED
                ? new ApprovalAnswer.CodeSent(outgoing.issued().expiresAt())
                : new ApprovalAnswer.NotSent();
    }

    private static ApprovalAnswer answerOf(Approval approval) {
        if (approval instanceof AwaitedApproval awaited) {
            return new ApprovalAnswer.CodeSent(awaited.codeExpiresAt());
        } else if (approval instanceof GivenApproval given) {
            return new ApprovalAnswer.CodeSent(given.codeExpiresAt());
        } else if (approval instanceof RefusedApproval refused) {
            return new ApprovalAnswer.Refused(refused.reasons());
        }
        return new ApprovalAnswer.Refused(List.of(ApprovalReason.CODE_LIMIT));
    }

    static ApprovalMoved fact(ApprovalHead head, String moved, List<ApprovalReason> reasons) {
        return new ApprovalMoved(
                head.id(),
                head.account().value(),
                head.thing().kind().name(),
                moved,
                reasons.stream().map(Enum::name).toList());
    }

    /** A code that is committed and not yet sent. */
    private record Outgoing(CodeIssue.Issued issued, ApprovalHead head, VerifiedPhone phone) {}

    /** A code to be sent, or the answer instead. */
    private record Decision(Optional<Outgoing> outgoing, ApprovalAnswer answer) {

        static Decision instead(ApprovalAnswer answer) {
            return new Decision(Optional.empty(), answer);
        }
    }
}
