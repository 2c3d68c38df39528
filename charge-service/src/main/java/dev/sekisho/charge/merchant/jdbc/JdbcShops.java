package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.charge.merchant.EndedShop;
import dev.sekisho.charge.merchant.EndedTerminal;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.merchant.Shop;
import dev.sekisho.charge.merchant.Shops;
import dev.sekisho.charge.merchant.StoppedTerminal;
import dev.sekisho.charge.merchant.Terminal;
import dev.sekisho.charge.merchant.TerminalStop;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shops and terminals in PostgreSQL. */
@ApplicationScoped
class JdbcShops implements Shops {

    private static final String SHOP = "select * from shop where merchant_id = ? and code = ?";
    private static final String TERMINAL = "select * from terminal where merchant_id = ? and shop = ? and code = ?";
    private static final String SAVE_SHOP = """
            insert into shop (merchant_id, code, since, ended_at) values (?, ?, ?, ?)
            on conflict (merchant_id, code) do update set since = excluded.since, ended_at = excluded.ended_at
            """;
    private static final String SAVE_TERMINAL = """
            insert into terminal (merchant_id, shop, code, since, ended_at, stop_reason, stop_note, stopped_by,
                                  stopped_person, stopped_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (merchant_id, shop, code) do update
               set since = excluded.since, ended_at = excluded.ended_at, stop_reason = excluded.stop_reason,
                   stop_note = excluded.stop_note, stopped_by = excluded.stopped_by,
                   stopped_person = excluded.stopped_person, stopped_at = excluded.stopped_at
            """;
    private static final String ANY_STOPPED =
            "select 1 as n from terminal where merchant_id = ? and stopped_at is not null limit 1";
    private static final String COUNT_SHOPS =
            "select count(*) as n from (select from shop where merchant_id = ? limit ?) as counted";
    private static final String COUNT_TERMINALS =
            "select count(*) as n from (select from terminal where merchant_id = ? limit ?) as counted";

    /** By bytes, as texts are compared in the cursor of the next page. */
    private static final String PAGE_OF_SHOPS = """
            select * from shop where merchant_id = ? and code collate "C" > ? order by code collate "C" limit ?
            """;

    private static final String PAGE_OF_TERMINALS = """
            select * from terminal where merchant_id = ? and shop = ? and code collate "C" > ?
             order by code collate "C" limit ?
            """;

    private final Statements statements;
    private final MerchantFacts facts;

    JdbcShops(Statements statements, MerchantFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Shop> shop(MerchantId merchant, String code) {
        return statements.first(SHOP, JdbcShops::shop, merchant.value(), code);
    }

    @Override
    public Optional<Terminal> terminal(SalesPoint at) {
        return statements.first(TERMINAL, JdbcShops::terminal, at.merchant().value(), at.shop(), at.terminal());
    }

    @Override
    public void save(Shop shop, FactData fact) {
        Instant ended = shop instanceof EndedShop over ? over.until() : null;
        statements.update(SAVE_SHOP, shop.merchant().value(), shop.code(), shop.since(), ended);
        facts.append(shop.merchant(), List.of(fact));
    }

    @Override
    public void save(Terminal terminal, FactData fact) {
        SalesPoint at = terminal.at();
        TerminalStop stop = terminal instanceof StoppedTerminal stopped ? stopped.stop() : null;
        statements.update(
                SAVE_TERMINAL,
                at.merchant().value(),
                at.shop(),
                at.terminal(),
                terminal.since(),
                terminal instanceof EndedTerminal over ? over.until() : null,
                stop == null ? null : stop.reason().name(),
                stop == null ? null : stop.note(),
                stop == null ? null : stop.by().staffId(),
                stop == null ? null : stop.by().person().value(),
                stop == null ? null : stop.at());
        facts.append(at.merchant(), List.of(fact));
    }

    @Override
    public boolean anyStopped(MerchantId merchant) {
        return statements
                .first(ANY_STOPPED, row -> row.number("n"), merchant.value())
                .isPresent();
    }

    @Override
    public int shops(MerchantId merchant, int most) {
        return count(COUNT_SHOPS, merchant, most);
    }

    @Override
    public int terminals(MerchantId merchant, int most) {
        return count(COUNT_TERMINALS, merchant, most);
    }

    @Override
    public List<Shop> page(MerchantId merchant, Optional<String> after, int most) {
        return statements.query(PAGE_OF_SHOPS, JdbcShops::shop, merchant.value(), after.orElse(""), most);
    }

    @Override
    public List<Terminal> page(MerchantId merchant, String shop, Optional<String> after, int most) {
        return statements.query(PAGE_OF_TERMINALS, JdbcShops::terminal, merchant.value(), shop, after.orElse(""), most);
    }

    private int count(String sql, MerchantId merchant, int most) {
        return Math.toIntExact(statements
                .first(sql, row -> row.number("n"), merchant.value(), most)
                .orElseThrow());
    }

    private static Shop shop(Row row) throws SQLException {
        return ShopRow.shop(
                new MerchantId(row.id("merchant_id")),
                row.text("code"),
                row.instant("since"),
                row.maybeInstant("ended_at"));
    }

    private static Terminal terminal(Row row) throws SQLException {
        return ShopRow.terminal(
                new SalesPoint(new MerchantId(row.id("merchant_id")), row.text("shop"), row.text("code")), row);
    }
}
