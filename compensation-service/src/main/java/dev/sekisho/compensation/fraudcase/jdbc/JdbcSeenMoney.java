package dev.sekisho.compensation.fraudcase.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.compensation.fraudcase.SeenMoney;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the tables of the copy, each question by an index of its own. */
@ApplicationScoped
class JdbcSeenMoney implements SeenMoney {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String CHARGES =
            "select charge_id, wallet_id, link_id, bank_account_id, bank_code, amount_yen,"
                    + " case when state = 'POSTED' then state_at end posted_at from copied_charge where ";
    private static final String WITHIN = " and since between ? and ? order by since desc, charge_id desc limit ?";

    private final Statements statements;

    JdbcSeenMoney(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<SeenCharge> charges(Collection<ChargeId> ids) {
        return query("charge_id = any (?) order by charge_id", column("uuid", ids, ChargeId::value));
    }

    @Override
    @Transactional
    public List<SeenCharge> charges(BankCode bank, Collection<String> references) {
        return query(
                "bank_code = ? and bank_reference = any (?) order by charge_id",
                bank.value(),
                column("text", references, reference -> reference));
    }

    @Override
    @Transactional
    public List<SeenCharge> charges(BankAccountId account, Period period, int limit) {
        return query("bank_account_id = ?" + WITHIN, account.value(), from(period), to(period), limit);
    }

    @Override
    @Transactional
    public List<SeenCharge> charges(LinkId link, Period period, int limit) {
        return query("link_id = ?" + WITHIN, link.value(), from(period), to(period), limit);
    }

    @Override
    @Transactional
    public List<SeenCharge> lookAlikes(Optional<BankCode> bank, Money amount, Period period, int limit) {
        String any = bank.map(BankCode::value).orElse(null);
        return query(
                "amount_yen = ? and state <> 'VOIDED' and (?::text is null or bank_code = ?)" + WITHIN,
                amount.yen(),
                any,
                any,
                from(period),
                to(period),
                limit);
    }

    @Override
    @Transactional
    public Optional<SeenLink> link(LinkId id) {
        return statements
                .query(
                        "select wallet_id, bank_account_id, bank_code from copied_link where link_id = ?",
                        row -> new SeenLink(
                                id,
                                new WalletId(row.id("wallet_id")),
                                new BankAccountId(row.id("bank_account_id")),
                                new BankCode(row.text("bank_code"))),
                        id.value())
                .stream()
                .findFirst();
    }

    private List<SeenCharge> query(String condition, Object... values) {
        return statements.query(CHARGES + condition, JdbcSeenMoney::read, values);
    }

    private static Instant from(Period period) {
        return period.from().orElse(BEGINNING);
    }

    private static Instant to(Period period) {
        return period.to().orElse(END);
    }

    private static SeenCharge read(Row row) throws SQLException {
        return new SeenCharge(
                new ChargeId(row.id("charge_id")),
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                row.maybeInstant("posted_at"));
    }
}
