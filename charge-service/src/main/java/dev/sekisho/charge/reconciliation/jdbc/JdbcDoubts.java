package dev.sekisho.charge.reconciliation.jdbc;

import dev.sekisho.charge.bank.BankAnswer.WaitsFor;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.Doubts;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is in doubt from the queues of open charges and payouts. */
@ApplicationScoped
class JdbcDoubts implements Doubts {

    private static final String IN_DOUBT = """
            (select 'DEBIT' as direction, id, bank_code, amount_yen, decided_at, tries, waits_for, ask_after
               from charge where due_at is not null and state = 'IN_DOUBT'
             union all
             select 'CREDIT', id, bank_code, amount_yen, decided_at, tries, waits_for, ask_after
               from payout where due_at is not null and state = 'IN_DOUBT') as o
            """;

    private static final String PAGE = "select * from " + IN_DOUBT + """
             where (?::text is null or bank_code = ?)
               and (?::timestamptz is null or (decided_at, id) > (?::timestamptz, ?::uuid))
             order by decided_at, id limit ?
            """;

    private static final String AT_BANKS = """
            select bank_code, count(*) as orders, sum(amount_yen)::bigint as yen, min(decided_at) as oldest from
            """ + IN_DOUBT + " group by bank_code order by bank_code";

    private final Statements statements;

    JdbcDoubts(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Doubt> page(Optional<BankCode> bank, Optional<Place> after, int limit) {
        String code = bank.map(BankCode::value).orElse(null);
        Instant since = after.map(Place::since).orElse(null);
        UUID order = after.map(Place::order).orElse(null);
        return statements.query(PAGE, JdbcDoubts::doubt, code, code, since, since, order, limit);
    }

    @Override
    public List<AtBank> atBanks() {
        return statements.query(
                AT_BANKS,
                row -> new AtBank(
                        new BankCode(row.text("bank_code")),
                        Math.toIntExact(row.number("orders")),
                        Money.yen(row.number("yen")),
                        row.instant("oldest")));
    }

    private static Doubt doubt(Row row) throws SQLException {
        Optional<WaitsFor> waitsFor = row.maybeText("waits_for").map(WaitsFor::valueOf);
        return new Doubt(
                new OrderKey(Direction.valueOf(row.text("direction")), row.id("id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                row.instant("decided_at"),
                Math.toIntExact(row.number("tries")),
                waitsFor,
                waitsFor.isPresent() ? row.maybeInstant("ask_after") : Optional.empty());
    }
}
