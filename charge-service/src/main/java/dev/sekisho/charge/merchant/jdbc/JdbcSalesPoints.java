package dev.sekisho.charge.merchant.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.RegisteredPoint;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.merchant.SalesPoints;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The registry in PostgreSQL as payments read it: one statement for a batch, by primary keys. */
@ApplicationScoped
class JdbcSalesPoints implements SalesPoints {

    private static final String READ = """
            select k.merchant_id, k.shop, k.terminal, m.ends_at,
                   (select c.category from merchant_category c
                     where c.merchant_id = m.id and c.effective_from <= ?
                     order by c.effective_from desc, c.number desc limit 1) as category,
                   s.since as shop_since, s.ended_at as shop_ended_at,
                   t.since, t.ended_at, t.stop_reason, t.stop_note, t.stopped_by, t.stopped_person, t.stopped_at
              from unnest(?, ?, ?) as k (merchant_id, shop, terminal)
              join merchant m on m.id = k.merchant_id
              left join shop s on s.merchant_id = m.id and s.code = k.shop
              left join terminal t on t.merchant_id = m.id and t.shop = k.shop and t.code = k.terminal
            """;

    private final Statements statements;

    JdbcSalesPoints(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Map<SalesPoint, RegisteredPoint> read(Collection<SalesPoint> points, Instant now) {
        Map<SalesPoint, RegisteredPoint> found = new HashMap<>();
        statements.query(
                READ,
                row -> found.put(point(row), registered(row)),
                now,
                column("uuid", points, point -> point.merchant().value()),
                column("text", points, SalesPoint::shop),
                column("text", points, SalesPoint::terminal));
        return found;
    }

    private static SalesPoint point(Row row) throws SQLException {
        return new SalesPoint(new MerchantId(row.id("merchant_id")), row.text("shop"), row.text("terminal"));
    }

    private static RegisteredPoint registered(Row row) throws SQLException {
        SalesPoint point = point(row);
        Optional<Instant> shopSince = row.maybeInstant("shop_since");
        Optional<Instant> terminalSince = row.maybeInstant("since");
        return new RegisteredPoint(
                row.maybeText("category").map(MerchantCategory::valueOf),
                row.maybeInstant("ends_at"),
                shopSince.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ShopRow.shop(
                                point.merchant(), point.shop(), shopSince.get(), row.maybeInstant("shop_ended_at"))),
                terminalSince.isEmpty() ? Optional.empty() : Optional.of(ShopRow.terminal(point, row)));
    }
}
