package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All settlements, and the payments that they are about. */
public interface Settlements {

    /** With its lines. */
    void add(MadeSettlement settlement, FactData fact);

    void close(ClosedSettlement settlement, FactData fact);

    /** Nothing changed but that there is one more fact about it. */
    void note(SettlementHead head, FactData fact);

    Optional<Settlement> find(UUID id);

    /** The newest first. @param bank only its own, and only what is closed */
    List<Listed> list(Optional<BankCode> bank, Optional<Place> after, int limit);

    /** The last month that is closed with a bank. */
    Optional<YearMonth> lastClosed(BankCode bank);

    /**
     * Payments of a bank until a day that are in no closed settlement, and those that are and whose share may have changed;
     * in the order of day and claim, at most {@code limit}.
     */
    List<Payment> payments(BankCode bank, LocalDate until, int limit);

    /** A settlement without its lines. @param closedAt empty while it is only made */
    record Listed(
            UUID id,
            BankCode bank,
            YearMonth month,
            long operatorYen,
            long bankYen,
            ContentHash hash,
            Instant madeAt,
            Optional<Instant> closedAt) {}

    /** Behind which settlement a list goes on. */
    record Place(Instant madeAt, UUID id) {}
}
