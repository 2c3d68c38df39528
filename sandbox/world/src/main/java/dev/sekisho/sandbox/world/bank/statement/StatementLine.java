package dev.sekisho.sandbox.world.bank.statement;

import dev.sekisho.sandbox.world.bank.Decision;
import dev.sekisho.sandbox.world.bank.Direction;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A booking as the statement prints it. */
record StatementLine(String reference, Direction direction, String requestId, long amountYen, Instant bookedAt) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final long UNKNOWN_YEN = 7_777;

    static StatementLine of(Decision booked) {
        return new StatementLine(
                booked.reference(), booked.direction(), booked.requestId(), booked.amountYen(), booked.decidedAt());
    }

    /** A booking that nobody asked for. */
    static StatementLine ofNobody(String reference, Instant at) {
        return new StatementLine(reference, Direction.DEBIT, UUID.randomUUID().toString(), UNKNOWN_YEN, at);
    }

    StatementLine withOneYenMore() {
        return new StatementLine(reference, direction, requestId, amountYen + 1, bookedAt);
    }

    String text() {
        return String.join(
                ",", "2", reference, direction.name(), requestId, String.valueOf(amountYen), TIME.format(bookedAt));
    }
}
