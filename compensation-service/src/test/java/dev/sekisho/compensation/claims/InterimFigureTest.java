package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was paid before a claim was decided counts as paid, once, whatever becomes of the rest. */
@QuarkusTest
@Tag("A46")
@Tag("A56")
class InterimFigureTest extends WaysScene {

    private static final String WITH_INTEREST =
            ",\"consequential\":[{\"kind\":\"OVERDRAFT_INTEREST\",\"amountYen\":1250,\"evidence\":\"S-1\"}]";
    private static final long PART = 40_000;

    private final Member somebody = Member.somebody();

    @BeforeEach
    void today() {
        backAgain();
    }

    @Test
    @Tag("A43")
    void aPartCountsWhenItIsPaidAndStaysWhenTheRestComesBack() {
        long yen = PART * 2 + someYen();
        Victim victim = victim(yen);
        Instant taken = takenAtAMomentOfItsOwn(victim);
        UUID id = idOf(made(victim, victim.claimWith(WITH_INTEREST)));
        String all = "1 charges, " + (yen + 1_250) + " yen";
        String part = "0 charges, " + PART + " yen";

        confirmed(sent(id, PART));
        Instant before = time.instant();
        assertThat(paidFigure(taken, before)).isEqualTo(part);
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();
        Instant once = time.instant();
        assertThat(paidFigure(taken, once)).isEqualTo(all);
        daysLater();
        taken(statement(yen + 1_250 - PART, NAME, ""));
        Instant back = time.instant();
        assertThat(paidFigure(taken, back)).isEqualTo(part);
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();

        assertThat(paidFigure(taken, time.instant())).isEqualTo(all);
        assertThat(paidFigure(taken, back)).isEqualTo(part);
        assertThat(paidFigure(taken, once)).isEqualTo(all);
        assertThat(paidFigure(taken, before)).isEqualTo(part);
        assertThat(paidFigure(taken, NOW)).isEqualTo("none");
    }

    @Test
    void theRestMayBeKnownToBePaidBeforeThePartIs() {
        long yen = PART * 2 + someYen();
        Victim victim = victim(yen);
        Instant taken = takenAtAMomentOfItsOwn(victim);
        UUID id = idOf(made(victim));
        String interim = sent(id, PART);
        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();
        assertThat(paidFigure(taken, time.instant())).isEqualTo("1 charges, " + (yen - PART) + " yen");

        confirmed(interim);

        assertThat(paidFigure(taken, time.instant())).isEqualTo("1 charges, " + yen + " yen");
    }

    @Test
    void eachChargeIsOfOneOfBothAndTheYenAreThoseOfBoth() {
        UUID id = idOf(made(victim(10_000, 10_000, 10_000)));
        confirmed(sent(id, 15_000));
        assertThat(words(id, true)).isEqualTo("1 charges, 15000 yen");

        approveAgain(first, id).statusCode(200);
        approveAgain(second, id).statusCode(200);
        payAtOnce();

        assertThat(words(id, false)).isEqualTo("2 charges, 15000 yen");
        assertThat(count("select count(distinct charge_id) from damage_word where claim_id = ?", id))
                .isEqualTo(3);
    }

    private String words(UUID claim, boolean interim) {
        return text(
                "select count(charge_id) || ' charges, ' || sum(amount_yen) || ' yen' from damage_word"
                        + " where claim_id = ? and interim = ?",
                claim,
                interim);
    }

    private String sent(UUID claim, long yen) {
        String id = at(somebody, Member.SUPPORT)
                .body("{\"amountYen\":" + yen + "}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        for (Member each : new Member[] {first, second}) {
            moved(each, id, "approvals", "{}");
        }
        moved(first, id, "files", "{\"transferDate\":\"" + transferDay() + "\"}");
        return id;
    }

    private void confirmed(String interim) {
        at(second, Member.SUPERVISOR)
                .post("/v1/interim-payments/" + interim + "/confirmations")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("PAID")));
    }

    private static void moved(Member by, String interim, String step, String body) {
        at(by, Member.SUPERVISOR)
                .body(body)
                .post("/v1/interim-payments/" + interim + "/" + step)
                .then()
                .statusCode(200);
    }
}
