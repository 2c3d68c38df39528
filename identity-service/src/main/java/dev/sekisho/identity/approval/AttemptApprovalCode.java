package dev.sekisho.identity.approval;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the code of one approval; a try is counted before anything is compared, and the right one counts once. */
@ApplicationScoped
public class AttemptApprovalCode {

    private final Approvals approvals;
    private final Accounts accounts;
    private final ApproverRules rules;
    private final CodeDesk desk;
    private final Transaction transaction;
    private final InstantSource clock;

    AttemptApprovalCode(
            Approvals approvals,
            Accounts accounts,
            ApproverRules rules,
            CodeDesk desk,
            Transaction transaction,
            InstantSource clock) {
        this.approvals = approvals;
        this.accounts = accounts;
        this.rules = rules;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was approved stays so for who asks again: the answer may have been lost, and it is for one thing alone. */
    public ApprovalVerdict attempt(UUID id, String typed) {
        Optional<Approval> known = transaction.call(() -> approvals.find(id));
        if (known.isEmpty() || known.get() instanceof RefusedApproval) {
            return ApprovalVerdict.UNKNOWN;
        }
        if (!(known.get() instanceof AwaitedApproval)) {
            return settled(known.get());
        }
        CodeAttempt attempt = desk.attempt(known.get().head().binding(), clock.instant());
        return transaction.call(() -> decide(approvals.lock(id), attempt, typed));
    }

    private static ApprovalVerdict settled(Approval approval) {
        return approval instanceof GivenApproval ? ApprovalVerdict.APPROVED : ApprovalVerdict.LOCKED;
    }

    private ApprovalVerdict decide(Approval present, CodeAttempt attempt, String typed) {
        if (!(present instanceof AwaitedApproval awaited)) {
            return settled(present);
        }
        return switch (desk.redeem(attempt, typed)) {
            case ACCEPTED -> approve(awaited);
            case REFUSED -> answer(awaited, ApprovalVerdict.CODE_REFUSED, List.of());
            case EXPIRED -> answer(awaited, ApprovalVerdict.EXPIRED, List.of());
            case LOCKED -> answer(awaited.locked(), ApprovalVerdict.LOCKED, List.of(ApprovalReason.CODE_LIMIT));
        };
    }

    /** Whoever was stopped while the code was on its way approves nothing. */
    private ApprovalVerdict approve(AwaitedApproval awaited) {
        Account account = accounts.find(awaited.head().account()).orElseThrow();
        List<ApprovalReason> reasons = rules.reasonsAgainst(account, Optional.empty());
        return reasons.isEmpty()
                ? answer(awaited.given(), ApprovalVerdict.APPROVED, List.of())
                : answer(awaited.locked(), ApprovalVerdict.LOCKED, reasons);
    }

    private ApprovalVerdict answer(Approval next, ApprovalVerdict verdict, List<ApprovalReason> reasons) {
        approvals.save(next, RequestApproval.fact(next.head(), verdict.name(), reasons));
        return verdict;
    }
}
