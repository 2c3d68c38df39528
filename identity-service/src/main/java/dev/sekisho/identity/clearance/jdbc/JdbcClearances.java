package dev.sekisho.identity.clearance.jdbc;

import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.clearance.AwaitingCode;
import dev.sekisho.identity.clearance.Clearance;
import dev.sekisho.identity.clearance.ClearanceHead;
import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.clearance.Clearances;
import dev.sekisho.identity.clearance.Cleared;
import dev.sekisho.identity.clearance.LinkedThing;
import dev.sekisho.identity.clearance.LockedClearance;
import dev.sekisho.identity.clearance.RefusedClearance;
import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Clearances in PostgreSQL, each change in one transaction with the fact that says what was answered. */
@ApplicationScoped
class JdbcClearances implements Clearances {

    private static final String FIND = "select * from clearance where link_request_id = ?";
    private static final String LOCK = FIND + " for update";
    private static final String ADD = """
        insert into clearance (link_request_id, version, account_id, bank_code, bank_name, account_mask, policy_version,
                               state, phone_worth, code_expires_at, cleared_at, reasons)
        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String SAVE = """
        update clearance
           set version = version + 1, state = ?, cleared_at = coalesce(?, cleared_at),
               code_expires_at = coalesce(?, code_expires_at)
         where link_request_id = ?
        returning version
        """;

    private final Statements statements;
    private final FactLog facts;

    JdbcClearances(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Clearance> find(LinkRequestId request) {
        return statements.first(FIND, JdbcClearances::clearance, request.value());
    }

    @Override
    public Optional<Clearance> lock(LinkRequestId request) {
        return statements.first(LOCK, JdbcClearances::clearance, request.value());
    }

    @Override
    public void add(Clearance clearance, ClearanceDecided fact) {
        LinkedThing thing = clearance.thing();
        Columns columns = Columns.of(clearance);
        statements.update(
                ADD,
                clearance.request().value(),
                clearance.account().value(),
                thing.bank().value(),
                thing.bankName(),
                thing.accountMask(),
                clearance.head().policyVersion(),
                columns.state().name(),
                columns.worth().map(PhoneWorth::name).orElse(null),
                columns.codeExpiresAt().orElse(null),
                columns.clearedAt().orElse(null),
                columns.reasons().orElse(null));
        facts.append(clearance.request().value(), 1, fact);
    }

    @Override
    public void save(Clearance clearance, ClearanceDecided fact) {
        Columns columns = Columns.of(clearance);
        long version = statements
                .first(
                        SAVE,
                        row -> row.number("version"),
                        columns.state().name(),
                        columns.clearedAt().orElse(null),
                        columns.codeExpiresAt().orElse(null),
                        clearance.request().value())
                .orElseThrow();
        facts.append(clearance.request().value(), version, fact);
    }

    private static Clearance clearance(Row row) throws SQLException {
        LinkedThing thing =
                new LinkedThing(new BankCode(row.text("bank_code")), row.text("bank_name"), row.text("account_mask"));
        ClearanceHead head = new ClearanceHead(
                new LinkRequestId(row.id("link_request_id")),
                new AccountId(row.id("account_id")),
                thing,
                row.text("policy_version"));
        long version = row.number("version");
        return switch (State.valueOf(row.text("state"))) {
            case AWAITING_CODE ->
                new AwaitingCode(
                        head, version, PhoneWorth.valueOf(row.text("phone_worth")), row.instant("code_expires_at"));
            case CLEARED ->
                new Cleared(
                        head, version, Optional.ofNullable(row.instant("code_expires_at")), row.instant("cleared_at"));
            case REFUSED -> new RefusedClearance(head, version, reasons(row.text("reasons")));
            case LOCKED -> new LockedClearance(head, version);
        };
    }

    private static List<ClearanceReason> reasons(String stored) {
        return Arrays.stream(stored.split(",")).map(ClearanceReason::valueOf).toList();
    }

    /** The states of a clearance as they are stored. */
    private enum State {
        AWAITING_CODE,
        CLEARED,
        REFUSED,
        LOCKED
    }

    /**
     * What differs from state to state; what is empty is left as it was.
     *
     * @param reasons their codes, with commas between them
     */
    private record Columns(
            State state,
            Optional<PhoneWorth> worth,
            Optional<Instant> codeExpiresAt,
            Optional<Instant> clearedAt,
            Optional<String> reasons) {

        static Columns of(Clearance clearance) {
            if (clearance instanceof AwaitingCode waiting) {
                return of(State.AWAITING_CODE, Optional.of(waiting));
            } else if (clearance instanceof Cleared cleared) {
                return new Columns(
                        State.CLEARED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cleared.clearedAt()),
                        Optional.empty());
            } else if (clearance instanceof RefusedClearance refused) {
                String codes =
                        refused.reasons().stream().map(ClearanceReason::name).collect(Collectors.joining(","));
                return new Columns(
                        State.REFUSED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(codes));
            }
            return of(State.LOCKED, Optional.empty());
        }

        private static Columns of(State state, Optional<AwaitingCode> waiting) {
            return new Columns(
                    state,
                    waiting.map(AwaitingCode::worth),
                    waiting.map(AwaitingCode::codeExpiresAt),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
