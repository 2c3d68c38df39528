package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.NotCredited;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One thing that happened on the paying account. */
sealed interface PayingEvent {

    /** An order was taken. */
    record OrderTaken(TransferOrder order) implements PayingEvent {}

    /** An order left the account. @param notCredited by reference, what the payees' banks could not credit */
    record OrderCarriedOut(String orderId, PayingEntry entry, Map<Long, NotCredited> notCredited)
            implements PayingEvent {}

    /** What could not be credited came back, in as many lines as the bank wrote. */
    record MoneyReturned(String orderId, long reference, List<PayingEntry> entries) implements PayingEvent {}

    /** One amount left for a bank that credits its own depositors out of it. */
    record LumpSumPaid(String lumpSumId, String bankCode, PayingEntry entry) implements PayingEvent {}

    /** A statement was handed out: the lines after the last one's. @param lines how many of the book it goes up to */
    record StatementMade(LocalDate from, LocalDate until, int firstLine, int lines, long openingYen)
            implements PayingEvent {}
}
