package dev.sekisho.compensation.paymentrun;

import dev.sekisho.kernel.calendar.BankDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** On which days the bank may be told to pay: a bank day, today or soon, for the file carries no year. */
public final class TransferDays {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final BankDays bankDays;
    private final int daysAhead;

    /** @param daysAhead how far ahead the bank takes orders */
    public TransferDays(BankDays bankDays, int daysAhead) {
        this.bankDays = Objects.requireNonNull(bankDays, "bankDays");
        this.daysAhead = daysAhead;
    }

    Optional<RunRule> against(LocalDate day, Instant now) {
        LocalDate today = now.atZone(TOKYO).toLocalDate();
        if (day.isBefore(today)) {
            return Optional.of(RunRule.DATE_PASSED);
        }
        if (day.isAfter(today.plusDays(daysAhead))) {
            return Optional.of(RunRule.DATE_TOO_FAR);
        }
        if (!bankDays.covers(day)) {
            return Optional.of(RunRule.CALENDAR_UNKNOWN);
        }
        return bankDays.isBankDay(day) ? Optional.empty() : Optional.of(RunRule.NOT_A_BANK_DAY);
    }
}
