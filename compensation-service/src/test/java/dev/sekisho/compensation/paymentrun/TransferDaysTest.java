package dev.sekisho.compensation.paymentrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.calendar.BankDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IN-08")
class TransferDaysTest {

    private final BankDays days = BankDays.published();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-02", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29",
                "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22",
                "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23", "2026-12-31", "2027-01-01", "2027-01-11",
                "2027-03-22", "2027-05-03", "2027-09-20", "2027-09-23", "2027-12-31", "2026-11-21", "2026-11-22"
            })
    void banksAreClosed(String day) {
        assertThat(days.isBankDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05", "2026-02-10", "2026-02-12", "2026-05-01", "2026-05-07", "2026-09-24", "2026-11-24",
                "2026-12-30", "2027-01-04", "2027-03-23", "2027-05-06", "2027-09-21", "2027-09-22", "2027-12-30"
            })
    void banksWork(String day) {
        assertThat(days.isBankDay(LocalDate.parse(day))).isTrue();
    }

    @Test
    void ofAYearThatWasNotPublishedNothingIsKnown() {
        assertThat(days.covers(LocalDate.parse("2018-12-31"))).isFalse();
        assertThat(days.covers(LocalDate.parse("2019-01-01"))).isTrue();
        assertThat(days.covers(LocalDate.parse("2027-12-31"))).isTrue();
        assertThat(days.covers(LocalDate.parse("2028-01-01"))).isFalse();
        assertThatThrownBy(() -> days.isBankDay(LocalDate.parse("2028-01-04")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachYearHasAsManyBankDaysAsTheCalendarSays() {
        assertThat(bankDaysOf(2026)).isEqualTo(261 - 19);
        assertThat(bankDaysOf(2027)).isEqualTo(261 - 17);
    }

    @ParameterizedTest
    @CsvSource({
        // It is already the 2nd in Tokyo from 15:00 UTC on.
        "2026-12-01T14:59:59Z, 2026-12-01, ''",
        "2026-12-01T15:00:00Z, 2026-12-01, DATE_PASSED",
        "2026-12-01T01:00:00Z, 2026-11-30, DATE_PASSED",
        "2026-12-01T01:00:00Z, 2026-12-31, NOT_A_BANK_DAY",
        "2026-12-01T01:00:00Z, 2027-01-01, NOT_A_BANK_DAY",
        "2026-12-01T01:00:00Z, 2027-01-02, DATE_TOO_FAR",
        "2026-12-04T01:00:00Z, 2027-01-04, ''",
        "2027-12-20T01:00:00Z, 2027-12-30, ''",
        "2027-12-20T01:00:00Z, 2028-01-04, CALENDAR_UNKNOWN"
    })
    void aTransferIsForABankDaySoon(Instant now, LocalDate day, String rule) {
        TransferDays transfers = new TransferDays(days, 31);

        assertThat(transfers.against(day, now).map(RunRule::name).orElse("")).isEqualTo(rule);
    }

    private long bankDaysOf(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .limit(365)
                .filter(days::isBankDay)
                .count();
    }
}
