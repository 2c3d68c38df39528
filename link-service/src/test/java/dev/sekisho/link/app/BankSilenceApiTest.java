package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Banks that stop us silently, and debits that no inquiry settles. */
@QuarkusTest
@Tag("LK-07")
class BankSilenceApiTest extends PosturesByApi {

    @Test
    @Tag("CH-10")
    void aBankThatStopsUsSilentlyIsShownUntilItWorksAndNothingIsSuspendedForIt() {
        debits("IN_DOUBT", null, 19);
        assertThat(watch.look()).isEmpty();
        debits("DECLINED", "SERVICE_STOPPED", 1);

        watch.look();
        watch.look();

        assertThat(database.column("select cause || ' ' || debits || ' ' || failed || ' ' || refused from silent_stop"))
                .containsExactly("FAILURE_SHARE 20 20 1");
        assertThat(entries()).isEmpty();
        Map<String, Object> shown = silentStop();
        assertThat(shown).containsEntry("state", "RAISED").containsEntry("overdue", false);
        String alarm = shown.get("alarmId").toString();
        operator.as("operations")
                .post("/v1/silent-stops/" + alarm + "/acknowledgements")
                .then()
                .statusCode(200)
                .body(field("acknowledgedBy", equalTo(operator.staffId().toString())));
        approver.as("operations")
                .post("/v1/silent-stops/" + alarm + "/acknowledgements")
                .then()
                .statusCode(200)
                .body(field("acknowledgedBy", equalTo(operator.staffId().toString())));

        debits("ACCEPTED", null, 21);
        watch.look();

        assertThat(silentStop()).isNull();
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(alarm)))
                .containsExactly("silent-stop-noticed", "silent-stop-acknowledged", "silent-stop-ended");
    }

    @Test
    @Tag("A11")
    void theBanksOwnUserSettlesWhatIsInDoubtWhereTheBankAnswersNoInquiries() {
        Map<String, Object> silent = terms("BANK_PIN", "BANK_ONE_TIME_CODE");
        silent.put("inquiry", "NONE");
        says(approver, proposed(Instant.now(), silent), "APPROVED").statusCode(200);
        OwnersHand.change(
                "insert into bank_posture select bank_code, 'SUBSCRIBER', now(), enforced, offered, name_mode,"
                        + " notice_channel, 'NONE', bank_lock, connection, gen_random_uuid(), closed_times, legal_basis, reviewed_on,"
                        + " findings, next_review_due, null, null, null, null, null, true from bank_posture"
                        + " where bank_code = '" + BANK + "' and change_id is not null");
        String charge = UUID.randomUUID().toString();
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(2).toString();
        database.change(
                "insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, version)"
                        + " values ('" + charge + "', gen_random_uuid(), gen_random_uuid(), 700, '" + BANK
                        + "', 'IN_DOUBT', '" + day + "T12:00:00+09:00', 1)");
        Staff bankUser = Staff.somebody();
        Map<String, String> notBooked = Map.of("said", "NOT_BOOKED");

        bankUser.asUserOf(BANK)
                .queryParam("day", day)
                .get("/v1/statement-lines")
                .then()
                .statusCode(200)
                .body(field("items.chargeId", hasItem(charge)));
        bankUser.asUserOf("0001")
                .body(notBooked)
                .put("/v1/statement-lines/" + charge)
                .then()
                .statusCode(404);
        bankUser.asUserOf(BANK)
                .body(Map.of("said", "BOOKED"))
                .put("/v1/statement-lines/" + charge)
                .then()
                .statusCode(400);
        for (int again = 0; again < 2; again++) {
            bankUser.asUserOf(BANK)
                    .body(notBooked)
                    .put("/v1/statement-lines/" + charge)
                    .then()
                    .statusCode(200)
                    .body(field("reason", equalTo("NOT_ON_STATEMENT")));
        }
    }

    private Map<String, Object> silentStop() {
        return operator.as("operations")
                .get("/v1/bank-register")
                .as(Json.class)
                .getMap("[bankCode=" + BANK + "].silentStop");
    }

    /** As if a bank had answered so just now. */
    private void debits(String state, String reason, int count) {
        database.change("insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at,"
                + " bank_reference, reason, version, answered_at) select gen_random_uuid(), gen_random_uuid(),"
                + " gen_random_uuid(), 1, '" + BANK + "', '" + state + "', clock_timestamp(), "
                + (state.equals("ACCEPTED") ? "'R'" : "null") + ", " + (reason == null ? "null" : "'" + reason + "'")
                + ", 1, clock_timestamp() from generate_series(1, " + count + ")");
    }
}
