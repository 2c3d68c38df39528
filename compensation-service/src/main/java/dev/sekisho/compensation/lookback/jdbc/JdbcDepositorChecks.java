package dev.sekisho.compensation.lookback.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.AnsweredCheck;
import dev.sekisho.compensation.lookback.ChargedAccount;
import dev.sekisho.compensation.lookback.CheckHead;
import dev.sekisho.compensation.lookback.DepositorCheck;
import dev.sekisho.compensation.lookback.DepositorChecks;
import dev.sekisho.compensation.lookback.DepositorOutcome;
import dev.sekisho.compensation.lookback.WaitingCheck;
import dev.sekisho.kernel.event.compensation.DepositorCheckAnswered;
import dev.sekisho.kernel.event.compensation.DepositorCheckAsked;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lists for banks in PostgreSQL; that a depositor is asked once at a time about a wallet is a unique index. */
@ApplicationScoped
class JdbcDepositorChecks implements DepositorChecks {

    private static final String SELECT = "select depositor_check.id, case_id, number, wallet_id, bank_account_id,"
            + " bank_code, account_mask, charges::text[] charges, amount_yen, asked_at, answer_by,"
            + " depositor_check.state, depositor_check.outcome, answers, answered_at, opened_case,"
            + " depositor_check.version from depositor_check join fraud_case on fraud_case.id = case_id where ";
    private static final String ADD = "insert into depositor_check (id, case_id, wallet_id, bank_account_id, bank_code,"
            + " account_mask, charges, amount_yen, asked_at, answer_by, state, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1) on conflict do nothing";
    private static final String SAVE =
            "update depositor_check set state = ?, outcome = ?, answers = ?, answered_at = ?,"
                    + " opened_case = ?, version = ? where id = ?";
    private static final String SAY = "insert into depositor_answer (check_id, version, outcome, staff_id, person_id,"
            + " answered_at) values (?, ?, ?, ?, ?, ?)";
    private static final String ALL_OWN = "select bool_and(outcome is not distinct from 'OWN') own from depositor_check"
            + " where wallet_id = ? and (case_id = ? or state = 'WAITING')";
    private static final String LISTED = """
            (?::text is null or bank_code = ?)
            and (?::text is null or depositor_check.state = ?)
            and (?::timestamptz is null or (depositor_check.state = 'WAITING' and answer_by < ?))
            and (?::timestamptz is null or (asked_at, depositor_check.id) < (?, ?))
            order by asked_at desc, depositor_check.id desc limit ?
            """;
    private static final String CHARGES = "select charge_id, bank_reference, amount_yen, state_at from copied_charge"
            + " where charge_id = any (?) order by state_at, charge_id";

    private final Statements statements;
    private final FactLog facts;

    JdbcDepositorChecks(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(WaitingCheck check, DepositorCheckAsked fact) {
        CheckHead head = check.head();
        ChargedAccount account = head.account();
        boolean added = statements.update(
                        ADD,
                        head.id(),
                        head.caseId(),
                        account.wallet().value(),
                        account.account().value(),
                        account.bank().value(),
                        account.mask().orElse(null),
                        column("uuid", account.charges(), ChargeId::value),
                        account.amount().yen(),
                        head.askedAt(),
                        head.answerBy())
                == 1;
        if (added) {
            facts.append(head.id(), head.version(), fact);
        }
        return added;
    }

    @Override
    @Transactional
    public Optional<DepositorCheck> find(UUID id) {
        return statements.first(SELECT + "depositor_check.id = ?", JdbcDepositorChecks::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<DepositorCheck> lock(UUID id) {
        return statements.first(
                SELECT + "depositor_check.id = ? for no key update of depositor_check", JdbcDepositorChecks::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(DepositorCheck moved, Answer answer, DepositorCheckAnswered fact) {
        CheckHead head = moved.head();
        statements.update(
                SAVE,
                moved instanceof AnsweredCheck ? "ANSWERED" : "WAITING",
                answer.outcome().name(),
                moved.answers(),
                answer.at(),
                moved instanceof AnsweredCheck answered
                        ? answered.opened().map(CaseNumber::value).orElse(null)
                        : null,
                head.version(),
                head.id());
        statements.update(
                SAY, head.id(), head.version(), answer.outcome().name(), answer.staff(), answer.person(), answer.at());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean allOwn(UUID caseId, WalletId wallet) {
        return statements
                .first(ALL_OWN, row -> row.flag("own"), wallet.value(), caseId)
                .orElse(false);
    }

    @Override
    @Transactional
    public List<DepositorCheck> list(Selection selection, Optional<Place> after, int limit) {
        String bank = selection.bank().map(BankCode::value).orElse(null);
        String state = selection
                .waiting()
                .map(waiting -> waiting ? "WAITING" : "ANSWERED")
                .orElse(null);
        Object overdueAt = selection.overdueAt().orElse(null);
        Object at = after.map(Place::askedAt).orElse(null);
        return statements.query(
                SELECT + LISTED,
                JdbcDepositorChecks::read,
                bank,
                bank,
                state,
                state,
                overdueAt,
                overdueAt,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    @Override
    @Transactional
    public List<AskedCharge> chargesOf(List<DepositorCheck> checks) {
        Stream<ChargeId> ids = checks.stream().flatMap(check -> check.head().account().charges().stream());
        return statements.query(
                CHARGES,
                row -> new AskedCharge(
                        row.id("charge_id"),
                        row.maybeText("bank_reference"),
                        row.number("amount_yen"),
                        row.instant("state_at")),
                column("uuid", ids.toList(), ChargeId::value));
    }

    private static DepositorCheck read(Row row) throws SQLException {
        ChargedAccount account = new ChargedAccount(
                new WalletId(row.id("wallet_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                row.maybeText("account_mask"),
                row.texts("charges").stream()
                        .map(id -> new ChargeId(UUID.fromString(id)))
                        .toList(),
                Money.yen(row.number("amount_yen")));
        CheckHead head = new CheckHead(
                row.id("id"),
                row.id("case_id"),
                new CaseNumber(row.text("number")),
                account,
                row.instant("asked_at"),
                row.instant("answer_by"),
                row.number("version"));
        Optional<DepositorOutcome> outcome = row.maybeText("outcome").map(DepositorOutcome::valueOf);
        return row.text("state").equals("WAITING")
                ? new WaitingCheck(head, outcome, row.number("answers"))
                : new AnsweredCheck(
                        head,
                        outcome.orElseThrow(),
                        row.number("answers"),
                        row.instant("answered_at"),
                        row.maybeText("opened_case").map(CaseNumber::new));
    }
}
