package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.position.CloseDays;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.LedgerDays;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A scene in which days go by: each test begins on a day of which the ledger has no line yet. */
abstract class DaySteps extends Scene {

    @Inject
    CloseDays closeDays;

    @Inject
    LedgerDays days;

    /**
     * Noon of a day that is open and empty; whatever was late before is booked into the days before, and no freeze of
     * another test's money ends any more while the days go by.
     */
    LocalDate emptyDay() {
        LocalDate last = Stream.of(
                        days.lastClosed().plusDays(1),
                        BusinessCalendar.dayOf(businessTime.instant()),
                        BusinessCalendar.dayOf(latestOfOthers()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        while (days.lastClosed().isBefore(last)) {
            end(last);
        }
        noonOf(last.plusDays(1));
        return last.plusDays(1);
    }

    /** Tests move the clock, and leave lines and freezes of the days they went to. */
    private Instant latestOfOthers() {
        return statements.query("""
                        select greatest((select max(at) from ledger_entry),
                                        (select max(f.until) from wallet, unnest(frozen_until) as f (until)
                                          where balance_yen > 0),
                                        to_timestamp(0)) as latest
                        """, row -> row.instant("latest")).get(0);
    }

    void noonOf(LocalDate day) {
        clock.moveTo(BusinessCalendar.startOf(day).plus(Duration.ofHours(12)));
    }

    /** The day's end comes, and what is over is closed; looked at again where a writer of lines kept it from closing. */
    List<DailyPosition> end(LocalDate day) {
        clock.moveTo(BusinessCalendar.startOf(day.plusDays(1)).plus(Duration.ofMinutes(6)));
        List<DailyPosition> taken = new ArrayList<>(closeDays.closeDue(businessTime.instant()));
        while (days.lastClosed().isBefore(day)) {
            taken.addAll(closeDays.closeDue(businessTime.instant()));
        }
        return taken;
    }

    Json position(LocalDate day) {
        return look("/v1/positions/" + day).then().statusCode(200).extract().as(Json.class);
    }

    Response look(String path) {
        return given().header(
                        "Authorization",
                        Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), Customer.SERVICE, "auditor"))
                .get(path);
    }

    Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        assertThat(customer.balanceYen()).isEqualTo(yen);
        return customer;
    }
}
