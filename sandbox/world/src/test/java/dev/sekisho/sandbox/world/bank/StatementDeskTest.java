package dev.sekisho.sandbox.world.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.bank.Decision.Outcome;
import dev.sekisho.sandbox.world.bank.statement.StatementDesk;
import dev.sekisho.sandbox.world.bank.statement.StatementFault;
import dev.sekisho.sandbox.world.bank.statement.StatementFault.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementDeskTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final AccountKey ACCOUNT = new AccountKey("101", "1000001");

    private Instant now = Instant.parse("2026-11-22T15:00:00Z");
    private final List<Decision> booked = List.of(
            booked("r1", Direction.DEBIT, 1_000, "2026-11-21T15:00:00Z"),
            booked("r2", Direction.CREDIT, 500, "2026-11-22T14:59:59Z"),
            booked("r3", Direction.DEBIT, 300, "2026-11-22T15:00:00Z"));
    private final StatementDesk desk = new StatementDesk(
            new BankTerms(
                    new BankCode("0998"), "見本銀行", true, true, false, NameService.TOLD, SecondFactor.ONE_TIME_CODE, 3),
            () -> booked,
            () -> now);

    @Test
    void saysWhatWasBookedOnADayInJapanOnceItIsOver() {
        assertThat(desk.file(DAY)).contains("""
                        1,03,0998,2026-11-22\r
                        2,REF-r1,DEBIT,r1,1000,00:00:00\r
                        2,REF-r2,CREDIT,r2,500,23:59:59\r
                        8,1,1000,1,500\r
                        9\r
                        """);
        now = now.minusSeconds(1);
        assertThat(desk.file(DAY)).isEmpty();
    }

    @Test
    void isWrongAsItWasTold() {
        script(Kind.NOT_READY, null);
        assertThat(desk.file(DAY)).isEmpty();
        script(Kind.CUT, null);
        assertThat(desk.file(DAY).orElseThrow()).startsWith("1,03").doesNotContain("\r\n9\r\n");
        script(Kind.MISSING_LINE, "r2");
        assertThat(desk.file(DAY).orElseThrow()).doesNotContain("r2").contains("8,1,1000,0,0");
        script(Kind.DOUBLE_LINE, "r1");
        assertThat(desk.file(DAY).orElseThrow()).contains("8,2,2000,1,500");
        script(Kind.OTHER_AMOUNT, "r1");
        assertThat(desk.file(DAY).orElseThrow()).contains("DEBIT,r1,1001,");
        script(Kind.UNKNOWN_LINE, null);
        assertThat(desk.file(DAY).orElseThrow()).contains("8,2,8777,1,500");
        desk.script(DAY, List.of());
        assertThat(desk.file(DAY).orElseThrow()).contains("8,1,1000,1,500");
    }

    @Test
    void aLateLineIsOnTheNextDays() {
        now = now.plusSeconds(86_400);
        script(Kind.LATE_LINE, "r1");

        assertThat(desk.file(DAY).orElseThrow()).doesNotContain("r1");
        assertThat(desk.file(DAY.plusDays(1)).orElseThrow())
                .contains("r1")
                .contains("r3")
                .contains("8,2,1300,0,0");
    }

    private void script(Kind kind, String requestId) {
        desk.script(DAY, List.of(new StatementFault(kind, Optional.ofNullable(requestId))));
    }

    private static Decision booked(String id, Direction direction, long yen, String at) {
        return new Decision(id, direction, ACCOUNT, yen, Outcome.ACCEPTED, "REF-" + id, null, Instant.parse(at));
    }
}
