package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Settles what is in doubt at a bank that answers no inquiries, by that bank's own word about the statement of a day that is
 * over; nothing else settles it. Days are Japanese ones of the machine's clock, by which a debit's leaving is kept.
 */
@ApplicationScoped
public class SettleFromStatement {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Debits debits;
    private final RecordDebit record;
    private final Banks banks;
    private final DebitLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    SettleFromStatement(
            Debits debits,
            RecordDebit record,
            Banks banks,
            DebitLimits limits,
            InstantSource clock,
            MachineClock machine) {
        this.debits = debits;
        this.record = record;
        this.banks = banks;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    /** What left on that day and was not answered; nothing of a day that may still change. */
    public List<PendingDebit> open(BankCode bank, LocalDate day, Optional<ChargeId> after, int limit) {
        Instant end = startOf(day.plusDays(1));
        return isOver(end) && saysByStatement(bank)
                ? debits.unanswered(bank, startOf(day), end, after, limit)
                : List.of();
    }

    /** Empty for what no statement settles: unknown, another bank's, not yet over, or at a bank that answers inquiries. */
    public Optional<Debit> settle(BankCode bank, StatementLine line) {
        return debits.find(line.charge())
                .filter(debit -> isOf(bank, debit))
                .filter(debit -> !(debit instanceof PendingDebit pending)
                        || saysByStatement(bank)
                                && isOver(startOf(dayOf(pending).plusDays(1))))
                .map(debit -> line.bankReference()
                        .map(reference -> record.record(line.charge(), new DebitAnswer.Accepted(reference)))
                        .orElseGet(() -> record.notBooked(line.charge())));
    }

    private boolean saysByStatement(BankCode bank) {
        return banks.find(bank, clock.instant())
                .filter(known -> !known.answersInquiries())
                .isPresent();
    }

    /** A day is over when nothing that left on it can be on its way any more. */
    private boolean isOver(Instant endOfDay) {
        return !machine.now().isBefore(endOfDay.plus(limits.longestOnTheWay()));
    }

    private static boolean isOf(BankCode bank, Debit debit) {
        if (debit instanceof PendingDebit pending) {
            return pending.bank().equals(bank);
        }
        return debit instanceof AcceptedDebit accepted && accepted.bank().equals(bank)
                || debit instanceof DeclinedDebit declined && declined.bank().equals(bank);
    }

    private static LocalDate dayOf(PendingDebit pending) {
        return LocalDate.ofInstant(pending.sentAt(), TOKYO);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
