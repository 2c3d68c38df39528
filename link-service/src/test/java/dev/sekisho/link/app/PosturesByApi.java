package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.posture.WatchPostures;
import dev.sekisho.link.silence.WatchBanks;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two of operations and the neighbours, over REST. */
abstract class PosturesByApi {

    static final String CHANGES = "/v1/posture-changes";

    /** A bank of today at which no other test does anything. */
    static final String BANK = "0190";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    WatchPostures postures;

    @Inject
    WatchBanks watch;

    @Inject
    Banks banks;

    final Neighbours neighbours = new Neighbours();
    final Staff operator = Staff.somebody();
    final Staff approver = Staff.somebody();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void nothingIsLeft() {
        StandingStaff.everybody();
        // locked, because the worker would put a version whose stage is gone in force anew
        OwnersHand.change("begin; lock table posture_stage; delete from posture_stage;"
                + " delete from bank_posture where change_id is not null"
                + " or bank_code = '" + BANK + "' and valid_from > now() - interval '1 hour';"
                + " delete from posture_change; commit");
        OwnersHand.change("delete from link where bank_code = '" + BANK + "'");
        OwnersHand.change("delete from bank_account where bank_code = '" + BANK + "'");
        OwnersHand.change("delete from silent_stop");
        OwnersHand.change("delete from debit where bank_code = '" + BANK + "'");
        OwnersHand.openTheBook();
    }

    static Map<String, Object> terms(String... enforced) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        Map<String, Object> terms = new HashMap<>();
        terms.put("enforced", List.of(enforced));
        terms.put("offered", List.of());
        terms.put("nameMode", "RETURNS_KANA");
        terms.put("notice", "INSTANT");
        terms.put("inquiry", "BY_REQUEST_ID");
        terms.put("bankLock", 3);
        terms.put("closedTimes", List.of());
        terms.put("legalBasis", "協定書第3条");
        terms.put("reviewedOn", today.toString());
        terms.put("findings", "所見なし");
        terms.put("nextReviewDue", today.plusDays(365).toString());
        return terms;
    }

    ValidatableResponse propose(String bank, Instant from, Map<String, Object> terms) {
        return operator.as("operations")
                .body(Map.of(
                        "bankCode",
                        bank,
                        "connection",
                        "REDIRECT",
                        "customerClass",
                        "NON_SUBSCRIBER",
                        "effectiveFrom",
                        from.toString(),
                        "terms",
                        terms))
                .post(CHANGES)
                .then();
    }

    String proposed(Instant from, Map<String, Object> terms) {
        return propose(BANK, from, terms)
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .extract()
                .as(Json.class)
                .get("changeId");
    }

    static ValidatableResponse says(Staff by, String change, String verdict) {
        return by.as("operations-approver")
                .body(Map.of("verdict", verdict, "note", "点検記録を確認した。"))
                .post(CHANGES + "/" + change + "/decisions")
                .then();
    }

    /** Done once more where midnight in Japan came between, so that a date that was said is still what it was. */
    static <T> T withinOneDay(Function<LocalDate, T> work) {
        LocalDate today;
        T done;
        do {
            today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
            done = work.apply(today);
        } while (!today.equals(LocalDate.now(ZoneId.of("Asia/Tokyo"))));
        return done;
    }

    List<String> entries() {
        return database.column("select operation || ' ' || bank_code || ' ' || reason from suspension");
    }
}
