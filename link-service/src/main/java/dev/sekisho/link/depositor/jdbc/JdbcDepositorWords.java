package dev.sekisho.link.depositor.jdbc;

import dev.sekisho.kernel.event.link.DepositorWordTaken;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.depositor.BankDesk;
import dev.sekisho.link.depositor.CaseOrder;
import dev.sekisho.link.depositor.DepositorWord;
import dev.sekisho.link.depositor.DepositorWords;
import dev.sekisho.link.depositor.WordCode;
import dev.sekisho.link.depositor.WordKind;
import dev.sekisho.link.depositor.WordResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Words of banks in PostgreSQL; that a reference is used once is a unique key. */
@ApplicationScoped
class JdbcDepositorWords implements DepositorWords {

    private static final String COLUMNS =
            "select id, kind, content, result, bank_account_id, link_id from depositor_word where ";
    private static final String BY_REFERENCE = COLUMNS + "bank_code = ? and kind = ? and reference = ?";
    private static final String BY_ID = COLUMNS + "id = ? and bank_code = ?";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String SPOKEN = """
            select count(*) filter (where spoken_by = ?) as by_speaker, count(*) as by_bank from depositor_word
            where bank_code = ? and entered_at > clock_timestamp() - interval '1 hour'
            """;
    private static final String ENTER = """
            insert into depositor_word (id, bank_code, kind, reference, content, spoken_by, spoken_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (bank_code, kind, reference) do nothing
            """;
    private static final String CLOSE = """
            update depositor_word
            set result = ?, bank_account_id = ?, link_id = ?, stop_id = ?, confirmed = ?, case_state = ?,
                due_at = case when ? then clock_timestamp() end, version = ?
            where id = ?
            """;
    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcDepositorWords(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Known> find(BankCode bank, WordKind kind, String reference) {
        return statements.first(BY_REFERENCE, JdbcDepositorWords::known, bank.value(), kind.name(), reference);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Known> find(UUID id, BankCode bank) {
        return statements.first(BY_ID, JdbcDepositorWords::known, id, bank.value());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Spoken spokenInTheLastHour(BankDesk desk) {
        statements.query(LOCK, row -> true, "depositor-word:" + desk.speaker());
        return statements
                .first(
                        SPOKEN,
                        row -> new Spoken(row.number("by_speaker"), row.number("by_bank")),
                        desk.speaker(),
                        desk.bank().value())
                .orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean enter(DepositorWord word) {
        return statements.update(
                        ENTER,
                        word.id(),
                        word.call().desk().bank().value(),
                        word.kind().name(),
                        word.call().reference(),
                        word.call().content(),
                        word.call().desk().speaker(),
                        word.spokenAt())
                == 1;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void close(DepositorWord word, WordResult result) {
        boolean due = result.caseOrder().isPresent();
        long version = FIRST_VERSION + result.claimed().stream().count();
        statements.update(
                CLOSE,
                result.code().name(),
                result.account().map(BankAccountId::value).orElse(null),
                result.link().map(LinkId::value).orElse(null),
                result.caseOrder().flatMap(CaseOrder::stop).orElse(null),
                result.caseOrder().map(CaseOrder::confirmed).orElse(false),
                due ? "DUE" : "NONE",
                due,
                version,
                word.id());
        facts.append(word.id(), FIRST_VERSION, fact(word, result));
        result.claimed().ifPresent(claimed -> facts.append(word.id(), version, claimed));
    }

    private static DepositorWordTaken fact(DepositorWord word, WordResult result) {
        BankDesk desk = word.call().desk();
        return new DepositorWordTaken(
                word.id(),
                desk.bank().value(),
                word.kind().name(),
                result.code().name(),
                desk.speaker(),
                result.account().map(BankAccountId::value).orElse(null),
                result.link().map(LinkId::value).orElse(null));
    }

    private static Known known(Row row) throws SQLException {
        WordResult result = new WordResult(
                WordCode.valueOf(row.text("result")),
                Optional.ofNullable(row.id("bank_account_id")).map(BankAccountId::new),
                Optional.ofNullable(row.id("link_id")).map(LinkId::new),
                Optional.empty(),
                Optional.empty());
        return new Known(row.id("id"), WordKind.valueOf(row.text("kind")), row.text("content"), result);
    }
}
