package dev.sekisho.charge.statement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.statement.Counterparty;
import dev.sekisho.charge.statement.Movement;
import dev.sekisho.charge.statement.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A month of a wallet; {@code complete} is false while it is to date. {@code nextCursor} is left out on the last page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        String month,
        boolean complete,
        OffsetDateTime asOf,
        long openingYen,
        long inYen,
        long outYen,
        long closingYen,
        List<MovementView> items,
        String nextCursor) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static StatementView of(Statement statement, List<Movement> page, int limit) {
        return new StatementView(
                statement.month().toString(),
                statement.complete(),
                tokyo(statement.asOf()),
                statement.totals().openingYen(),
                statement.totals().inYen(),
                statement.totals().outYen(),
                statement.totals().closingYen(),
                page.stream().map(MovementView::of).toList(),
                page.size() < limit
                        ? null
                        : Long.toString(page.get(page.size() - 1).number()));
    }

    private static OffsetDateTime tokyo(Instant at) {
        return at.atZone(TOKYO).toOffsetDateTime();
    }

    /** One movement; {@code amountYen} is signed, times are those of Asia/Tokyo. */
    record MovementView(
            UUID transactionId,
            String kind,
            OffsetDateTime at,
            long amountYen,
            long balanceYen,
            Counterparty.Kind counterpartyKind,
            String counterparty) {

        static MovementView of(Movement movement) {
            return new MovementView(
                    movement.transactionId(),
                    movement.kind(),
                    tokyo(movement.at()),
                    movement.amountYen(),
                    movement.balanceAfter().yen(),
                    movement.counterparty().kind(),
                    movement.counterparty().words());
        }
    }
}
