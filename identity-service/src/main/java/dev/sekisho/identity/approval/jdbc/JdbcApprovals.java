package dev.sekisho.identity.approval.jdbc;

import dev.sekisho.identity.approval.Approval;
import dev.sekisho.identity.approval.ApprovalHead;
import dev.sekisho.identity.approval.ApprovalReason;
import dev.sekisho.identity.approval.Approvals;
import dev.sekisho.identity.approval.ApprovedThing;
import dev.sekisho.identity.approval.AwaitedApproval;
import dev.sekisho.identity.approval.GivenApproval;
import dev.sekisho.identity.approval.LockedApproval;
import dev.sekisho.identity.approval.RefusedApproval;
import dev.sekisho.kernel.event.identity.ApprovalMoved;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Approvals in PostgreSQL, each change in one transaction with its fact; the row counts them. */
@ApplicationScoped
class JdbcApprovals implements Approvals {

    private static final String FIND = "select * from approval where id = ?";
    private static final String LOCK = "select id from approval where id = ? for update";
    private static final String ADD = """
            insert into approval (id, account_id, kind, payee_id, amount_yen, version, state, code_expires_at, reasons)
            values (?, ?, ?, ?, ?, 1, ?, ?, ?)
            """;
    private static final String SAVE =
            "update approval set state = ?, code_expires_at = ?, version = version + 1 where id = ? returning version";

    private final Statements statements;
    private final FactLog facts;

    JdbcApprovals(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Approval> find(UUID id) {
        return statements.first(FIND, JdbcApprovals::approval, id);
    }

    @Override
    public Approval lock(UUID id) {
        statements.query(LOCK, row -> id, id);
        return find(id).orElseThrow();
    }

    @Override
    public void add(Approval approval, ApprovalMoved fact) {
        ApprovalHead head = approval.head();
        statements.update(
                ADD,
                head.id(),
                head.account().value(),
                head.thing().kind().name(),
                head.thing().payee(),
                head.thing().amount().yen(),
                state(approval),
                codeExpiresAt(approval),
                approval instanceof RefusedApproval refused
                        ? refused.reasons().stream().map(Enum::name).collect(Collectors.joining(","))
                        : null);
        facts.append(head.id(), 1, fact);
    }

    @Override
    public void save(Approval approval, ApprovalMoved fact) {
        UUID id = approval.head().id();
        long version = statements
                .first(SAVE, row -> row.number("version"), state(approval), codeExpiresAt(approval), id)
                .orElseThrow();
        facts.append(id, version, fact);
    }

    private static String state(Approval approval) {
        if (approval instanceof AwaitedApproval) {
            return "AWAITED";
        } else if (approval instanceof GivenApproval) {
            return "GIVEN";
        }
        return approval instanceof RefusedApproval ? "REFUSED" : "LOCKED";
    }

    private static Instant codeExpiresAt(Approval approval) {
        if (approval instanceof AwaitedApproval awaited) {
            return awaited.codeExpiresAt();
        }
        return approval instanceof GivenApproval given ? given.codeExpiresAt() : null;
    }

    private static Approval approval(Row row) throws SQLException {
        ApprovalHead head = new ApprovalHead(
                row.id("id"),
                new AccountId(row.id("account_id")),
                new ApprovedThing(
                        ApprovedThing.Kind.valueOf(row.text("kind")),
                        row.id("payee_id"),
                        Money.yen(row.number("amount_yen"))));
        return switch (row.text("state")) {
            case "AWAITED" -> new AwaitedApproval(head, row.instant("code_expires_at"));
            case "GIVEN" -> new GivenApproval(head, row.instant("code_expires_at"));
            case "REFUSED" ->
                new RefusedApproval(
                        head,
                        Arrays.stream(row.text("reasons").split(","))
                                .map(ApprovalReason::valueOf)
                                .toList());
            case "LOCKED" -> new LockedApproval(head);
            default -> throw new IllegalStateException("an approval is in no state this service knows");
        };
    }
}
