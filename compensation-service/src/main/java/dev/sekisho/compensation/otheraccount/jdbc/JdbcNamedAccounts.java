package dev.sekisho.compensation.otheraccount.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.OtherAccounts;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.otheraccount.NamedAccounts;
import dev.sekisho.compensation.otheraccount.OtherAccount;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Named accounts in PostgreSQL: sealed, and known again by a keyed print of account and holder, and by one of the account
 * alone, however its holder is spelt.
 */
@ApplicationScoped
class JdbcNamedAccounts implements NamedAccounts, OtherAccounts {

    /** Agreements one at a time: two at once about one account would both see that nobody has it. */
    private static final String ALONE = "select pg_advisory_xact_lock(18104, 22)";

    private static final String ADD = """
            insert into other_account (id, case_id, bank_account_id, bank_code, reason, sealed, print, account_print, mask,
                named_by, named_staff, named_at, version)
            select ?, f.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from fraud_case f where f.number = ?
            """;

    private static final String AGREE = """
            update other_account o set agreed_by = ?, agreed_staff = ?, agreed_at = ?, version = ?
            where o.id = ? and o.agreed_by is null and o.account_print is not null
              and not exists (select 1 from other_account p
                where (p.account_print = o.account_print or p.print = o.print) and p.agreed_by is not null)
            """;

    private static final String WITHOUT_PRINT =
            "select id, sealed from other_account where account_print is null order by named_at, id limit ?";

    /** What was agreed twice before stays agreed, and is known by the print of one of the two. */
    private static final String FILL = """
            update other_account o set account_print = ?
            where o.id = ? and (o.agreed_by is null or not exists (select 1 from other_account p
                where p.account_print = ? and p.agreed_by is not null))
            """;

    private static final String SELECT = "select o.id, f.number, o.bank_account_id, o.bank_code, o.reason, o.mask,"
            + " o.named_by, o.named_staff, o.named_at, o.agreed_by, o.agreed_staff, o.version"
            + " from other_account o join fraud_case f on f.id = o.case_id where ";

    private static final String VICTIM = """
            select 1 from confirmed_charge k join fraud_case f on f.id = k.case_id
            where f.number = ? and k.bank_account_id = ? and k.bank_code = ? limit 1
            """;

    private static final String STANDS_FOR =
            "select bank_account_id from other_account where print = ? and agreed_by is not null";

    private final Statements statements;
    private final Seal seal;
    private final FactLog facts;

    JdbcNamedAccounts(Statements statements, Seal seal, FactLog facts) {
        this.statements = statements;
        this.seal = seal;
        this.facts = facts;
    }

    @Override
    @Transactional
    public boolean isVictim(CaseNumber number, BankAccountId charged, BankCode bank) {
        return statements
                .first(VICTIM, row -> true, number.value(), charged.value(), bank.value())
                .isPresent();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(OtherAccount account, Payee payee, FactData fact) {
        statements.update(
                ADD,
                account.id(),
                account.charged().value(),
                account.bank().value(),
                account.reason().name(),
                seal.close("other_account.sealed:" + account.id(), bytes(payee)),
                print(payee),
                accountPrint(payee),
                account.mask(),
                account.namedBy().person().value(),
                account.namedBy().staff(),
                account.namedAt(),
                account.version(),
                account.caseNumber().value());
        facts.append(account.id(), account.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean agree(OtherAccount account, Instant now, FactData fact) {
        statements.query(ALONE, row -> true);
        Actor second = account.agreedBy().orElseThrow();
        boolean agreed =
                statements.update(AGREE, second.person().value(), second.staff(), now, account.version(), account.id())
                        == 1;
        if (agreed) {
            facts.append(account.id(), account.version(), fact);
        }
        return agreed;
    }

    @Override
    @Transactional
    public int fillPrints(int limit) {
        statements.query(ALONE, row -> true);
        int filled = 0;
        for (Unprinted account : statements.query(WITHOUT_PRINT, this::unprinted, limit)) {
            filled += statements.update(FILL, account.print(), account.id(), account.print());
        }
        return filled;
    }

    private Unprinted unprinted(Row row) throws SQLException {
        UUID id = row.id("id");
        return new Unprinted(id, accountPrint(payee(seal.open("other_account.sealed:" + id, row.bytes("sealed")))));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void note(OtherAccount account, FactData fact) {
        statements.update("update other_account set version = ? where id = ?", account.version(), account.id());
        facts.append(account.id(), account.version(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<OtherAccount> lock(UUID id) {
        statements.first("select 1 from other_account where id = ? for update", row -> true, id);
        return statements.first(SELECT + "o.id = ?", JdbcNamedAccounts::read, id);
    }

    @Override
    @Transactional
    public Shown show(UUID id) {
        return statements
                .first("select sealed, print from other_account where id = ?", row -> shown(id, row), id)
                .orElseThrow();
    }

    private Shown shown(UUID id, Row row) throws SQLException {
        return new Shown(
                payee(seal.open("other_account.sealed:" + id, row.bytes("sealed"))),
                new ContentHash(HexFormat.of().formatHex(row.bytes("print"))));
    }

    @Override
    @Transactional
    public List<OtherAccount> ofCase(CaseNumber number, Optional<BankCode> bank, int limit) {
        Object only = Statements.maybe("varchar", bank.map(BankCode::value).orElse(null));
        return statements.query(
                SELECT + "f.number = ? and (?::text is null or o.bank_code = ?) order by o.named_at desc, o.id limit ?",
                JdbcNamedAccounts::read,
                number.value(),
                only,
                only,
                limit);
    }

    @Override
    @Transactional
    public Optional<BankAccountId> standsFor(Payee payee) {
        return statements.first(STANDS_FOR, row -> new BankAccountId(row.id("bank_account_id")), print(payee));
    }

    /** Of the holder's name as a bank file would say it: that is what the bank has confirmed. */
    private byte[] print(Payee payee) {
        return seal.print("other_account.print", bytes(payee));
    }

    private byte[] accountPrint(Payee payee) {
        return seal.print(
                "other_account.account_print",
                String.join(
                                "\n",
                                payee.bank().value(),
                                payee.branch(),
                                payee.kind().name(),
                                payee.number())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Payee payee(byte[] plain) {
        String[] parts = new String(plain, StandardCharsets.UTF_8).split("\n", -1);
        return new Payee(new BankCode(parts[0]), parts[1], AccountKind.valueOf(parts[2]), parts[3], parts[4]);
    }

    private static byte[] bytes(Payee payee) {
        return String.join(
                        "\n",
                        payee.bank().value(),
                        payee.branch(),
                        payee.kind().name(),
                        payee.number(),
                        payee.name().letters())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static OtherAccount read(Row row) throws SQLException {
        UUID agreedBy = row.id("agreed_by");
        Optional<Actor> agreed = agreedBy == null
                ? Optional.empty()
                : Optional.of(new Actor(row.id("agreed_staff"), new PersonId(agreedBy)));
        return new OtherAccount(
                row.id("id"),
                new CaseNumber(row.text("number")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                OtherAccount.Reason.valueOf(row.text("reason")),
                row.text("mask"),
                new Actor(row.id("named_staff"), new PersonId(row.id("named_by"))),
                row.instant("named_at"),
                agreed,
                row.number("version"));
    }

    /** One that was named before accounts had prints of their own. */
    private record Unprinted(UUID id, byte[] print) {}
}
