package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.charge.merchant.EndedShop;
import dev.sekisho.charge.merchant.EndedTerminal;
import dev.sekisho.charge.merchant.Officer;
import dev.sekisho.charge.merchant.OpenShop;
import dev.sekisho.charge.merchant.OpenTerminal;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.merchant.Shop;
import dev.sekisho.charge.merchant.StoppedTerminal;
import dev.sekisho.charge.merchant.Terminal;
import dev.sekisho.charge.merchant.TerminalStop;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The rows of shops and terminals, read as the states they are in. */
final class ShopRow {

    private ShopRow() {}

    static Shop shop(MerchantId merchant, String code, Instant since, Optional<Instant> ended) {
        return ended.isPresent()
                ? new EndedShop(merchant, code, since, ended.get())
                : new OpenShop(merchant, code, since);
    }

    static Terminal terminal(SalesPoint at, Row row) throws SQLException {
        Instant since = row.instant("since");
        Optional<Instant> ended = row.maybeInstant("ended_at");
        if (ended.isPresent()) {
            return new EndedTerminal(at, since, ended.get());
        }
        return row.maybeText("stop_reason").isPresent()
                ? new StoppedTerminal(at, since, stop(row))
                : new OpenTerminal(at, since);
    }

    private static TerminalStop stop(Row row) throws SQLException {
        return new TerminalStop(
                TerminalStop.Reason.valueOf(row.text("stop_reason")),
                row.text("stop_note"),
                new Officer(row.id("stopped_by"), new PersonId(row.id("stopped_person"))),
                row.instant("stopped_at"));
    }
}
