package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.posture.PostureVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("LK-07")
class PostureApiTest extends PosturesByApi {

    @Test
    @Tag("A57")
    @Tag("LK-04")
    @Tag("LK-05")
    void loweringSuspendsLinkingWithTheApprovalAndLinksMadeBeforeAreListedAndStay() {
        database.change(
                "insert into bank_account (id, fingerprint, fingerprint_key, bank_code, sealed_account, wallet_id)"
                        + " values ('00000000-0000-4000-8000-000000000190', decode(repeat('19', 32), 'hex'), '1', '"
                        + BANK
                        + "', '\\x00', gen_random_uuid()) on conflict do nothing");
        database.change("insert into link (id, link_request_id, wallet_id, person_id, bank_account_id, bank_code,"
                + " account_mask, state, tier, established_at, chargeable_from, sealed_mandate, version)"
                + " values ('00000000-0000-4000-8000-000000000191', gen_random_uuid(), gen_random_uuid(),"
                + " gen_random_uuid(), '00000000-0000-4000-8000-000000000190', '" + BANK
                + "', '****567', 'ACTIVE', 'T1', now() - interval '1 day', now(), '\\x00', 1) on conflict do nothing");
        String change = proposed(Instant.now(), terms("BANK_PIN", "PASSBOOK_BALANCE"));
        assertThat(entries()).isEmpty();

        says(approver, change, "APPROVED").statusCode(200).body(field("lowered", equalTo(true)));

        assertThat(entries()).containsExactly("LINK " + BANK + " POSTURE");
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(change)))
                .containsExactly("posture-proposed", "posture-decided");
        assertThat(banks.find(new BankCode(BANK), Instant.now())
                        .orElseThrow()
                        .postureFor(CustomerClass.NON_SUBSCRIBER)
                        .orElseThrow()
                        .enforced())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("BANK_PIN", "PASSBOOK_BALANCE");
        operator.as("operations")
                .get("/v1/banks/" + BANK + "/outlived-links")
                .then()
                .statusCode(200)
                .body(field("items.linkId", hasItem("00000000-0000-4000-8000-000000000191")));
        assertThat(database.column("select state from link where id = '00000000-0000-4000-8000-000000000191'"))
                .containsExactly("ACTIVE");
    }

    @Test
    @Tag("TA10")
    @Tag("PL-02")
    void anotherHumanWhoStandsApprovesOnceAndTheRegisterIsOnlyAddedTo() {
        String change = proposed(Instant.now(), terms("BANK_PIN", "BANK_ONE_TIME_CODE"));

        says(operator.underAnotherAccount(), change, "APPROVED")
                .statusCode(422)
                .body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(approver.staffId());
        says(approver, change, "APPROVED").statusCode(403).body(field("type", endsWith("/not-entitled")));
        StandingStaff.everybody();
        says(approver, change, "APPROVED")
                .statusCode(200)
                .body(field("state", equalTo("APPROVED")))
                .body(field("lowered", equalTo(false)));
        says(approver, change, "REJECTED").statusCode(409).body(field("type", endsWith("/posture-change-decided")));
        assertThat(entries()).isEmpty();

        String waiting = proposed(Instant.now(), terms("BANK_PIN"));
        assertThatThrownBy(() ->
                        database.change("update posture_change set state = 'APPROVED', decided_at = now(), note = 'x',"
                                + " decided_by = proposed_by, decided_person = proposed_person where change_id = '"
                                + waiting + "'"))
                .hasMessageContaining("four_eyes");
        for (String statement : new String[] {
            "update bank_posture set enforced = '{}'",
            "delete from bank_posture",
            "update posture_change set proposed_person = gen_random_uuid()",
            "delete from posture_change",
            "insert into bank_posture (bank_code, connection, customer_class, valid_from, enforced, offered, name_mode,"
                    + " notice_channel, inquiry, bank_lock, planted) values ('0001', 'REDIRECT', 'SUBSCRIBER', now(),"
                    + " '{}', '{}', 'NONE', 'NONE', 'NONE', 3, true)"
        }) {
            assertThatThrownBy(() -> database.change(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> database.change(
                        "insert into bank_posture (bank_code, connection, customer_class, valid_from, enforced, offered,"
                                + " name_mode, notice_channel, inquiry, bank_lock) values ('0001', 'REDIRECT', 'SUBSCRIBER',"
                                + " now(), '{}', '{}', 'NONE', 'NONE', 'NONE', 3)"))
                .hasMessageContaining("a_version_comes_from_a_change");
    }

    @Test
    void aVersionOfLaterDecidesFromItsMomentAndIsPutInForceByOneReplicaOfTwo() throws Exception {
        Instant from = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        String change = proposed(from, terms("BANK_PIN", "PASSBOOK_BALANCE"));
        says(approver, change, "APPROVED").statusCode(200).body(field("lowered", equalTo(false)));
        assertThat(entries()).isEmpty();
        BankCode bank = new BankCode(BANK);
        assertThat(banks.find(bank, from.minusNanos(1_000))).isNotEqualTo(banks.find(bank, from));

        List<PostureVersion> arrived = postures.arrived(from);
        assertThat(arrived).hasSize(1);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                both.add(replicas.submit(() -> postures.putInForce(arrived.get(0), "link-service", from)));
            }
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(entries()).containsExactly("LINK " + BANK + " POSTURE");
        assertThat(database.column("select count(*) from posture_stage where version_id = '" + change + "'"))
                .containsExactly("1");
    }

    @Test
    void refusesWhatNoPostureCanSay() {
        propose("9998", Instant.now(), terms("BANK_PIN"))
                .statusCode(422)
                .body(field("type", endsWith("/bank-unknown")));
        propose(BANK, Instant.now(), terms("JPKI"))
                .statusCode(422)
                .body(field("type", endsWith("/posture-impossible")));
        propose(BANK, Instant.now().plus(Duration.ofDays(367)), terms("BANK_PIN"))
                .statusCode(422);
        withinOneDay(today -> Stream.<Map<String, Object>>of(
                                Map.of("closedTimes", List.of("25:00-26:00")),
                                Map.of("nextReviewDue", today.plusDays(401).toString()),
                                Map.of("reviewedOn", today.plusDays(1).toString()))
                        .map(bad -> {
                            Map<String, Object> terms = terms("BANK_PIN");
                            terms.putAll(bad);
                            return propose(BANK, Instant.now(), terms);
                        })
                        .toList())
                .forEach(answer -> answer.statusCode(422).body(field("type", endsWith("/posture-impossible"))));
        says(approver, UUID.randomUUID().toString(), "APPROVED").statusCode(404);
    }

    @Test
    void aBankThatIsClosedNowLinksNobodyAndSaysNoMore() {
        Map<String, Object> closed = terms("BANK_PIN", "BANK_ONE_TIME_CODE");
        closed.put("closedTimes", List.of("00:00-12:00", "12:00-00:00"));
        says(approver, proposed(Instant.now(), closed), "APPROVED")
                .statusCode(200)
                .body(field("lowered", equalTo(false)));

        Customer customer = new Customer(neighbours);
        given().header("Authorization", dev.sekisho.kit.testing.Tokens.customer(customer.wallet, "link-service"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"bankCode\":\"" + BANK
                        + "\",\"branchCode\":\"002\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"1234567\"}")
                .post("/v1/link-requests")
                .then()
                .statusCode(422)
                .body(field("refusalClass", equalTo("STOPPED")))
                .body(field("reason", nullValue()));
    }
}
