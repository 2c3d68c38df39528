package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody at once, against a real database: one victim, one payout. */
@QuarkusTest
class PayoutRaceTest extends ClaimScene {

    private static final int CALLERS = 64;

    @Test
    @Tag("TD5")
    void sixtyFourRacingApprovalsAndRunsAreOnePayout() throws Exception {
        Json claim = made(victim(300_000));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS / 2; caller++) {
            Member approver = Member.somebody();
            calls.add(() -> approve(approver, claim).extract().statusCode());
            calls.add(() -> release(run(Member.somebody())));
        }

        List<Integer> statuses = atOnce(calls);

        assertThat(statuses).doesNotContain(500, 503);
        payAll();
        assertThat(stateOf(idOf(claim))).isEqualTo("PAID");
        assertThat(paidYen(idOf(claim))).isEqualTo(300_000);
        assertThat(count("select count(*) from payment_line where claim_id = ? and live", idOf(claim)))
                .isOne();
        assertThat(count("select count(*) from claim_approval where claim_id = ?", idOf(claim)))
                .isEqualTo(2);
    }

    @Test
    @Tag("TD5")
    void sixtyFourRacingRunsPayAnApprovedClaimOnce() throws Exception {
        Json claim = approved(victim(1_000));
        List<Callable<Integer>> calls = IntStream.range(0, CALLERS)
                .<Callable<Integer>>mapToObj(caller -> () -> release(run(Member.somebody())))
                .toList();

        assertThat(atOnce(calls)).doesNotContain(500, 503);

        payAll();
        assertThat(paidYen(idOf(claim))).isEqualTo(1_000);
        assertThat(count("select count(*) from payment_line where claim_id = ? and live", idOf(claim)))
                .isOne();
    }

    @Test
    @Tag("TD5")
    void anEditThatRacesWithRunsPaysTheOldContentOrNothing() throws Exception {
        Victim victim = victim(1_000, 2_000);
        Json claim = made(victim, victim.claimOf(victim.charges().subList(0, 1)));
        approve(first, claim).statusCode(200);
        approve(second, claim).statusCode(200);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < 8; caller++) {
            calls.add(() -> edit(maker, idOf(claim), victim.claim()).extract().statusCode());
            calls.add(() -> release(run(Member.somebody())));
        }

        assertThat(atOnce(calls)).doesNotContain(500, 503);

        payAll();
        assertThat(paidYen(idOf(claim))).isIn(0L, 1_000L);
        assertThat(paidYen(idOf(claim)) == 1_000).isEqualTo(stateOf(idOf(claim)).equals("PAID"));
    }

    @Test
    @Tag("TD6")
    void threeOverlappingReportsClaimedAtOncePayNoMoreThanWasLost() throws Exception {
        Victim victim = victim(300_000);
        List<Victim> reports = List.of(victim, reportedAgain(victim, 300_000), reportedAgain(victim, 300_000));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            for (Victim report : reports) {
                calls.add(() -> make(Member.somebody(), report, report.claim())
                        .extract()
                        .statusCode());
            }
        }

        List<Integer> statuses = atOnce(calls);

        assertThat(statuses)
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        UUID claim = claimOf(victim.charges().get(0));
        String hash = claim(claim).getString("contentHash");
        approve(first, claim, hash).statusCode(200);
        approve(second, claim, hash).statusCode(200);
        payAll();
        payAll();
        assertThat(paidYen(claim)).isEqualTo(300_000);
        assertThat(count(
                        "select count(*) from payment_line l join claim_charge c on c.claim_id = l.claim_id"
                                + " and c.revision = l.revision where l.live and c.charge_id = ?",
                        victim.charges().get(0)))
                .isOne();
    }

    @Test
    @Tag("TD6")
    void aWithdrawnClaimLetsGoOfItsChargesAndARetryPaysOnce() {
        Victim victim = victim(300_000);
        Victim again = reportedAgain(victim, 300_000);
        UUID given = idOf(approved(victim));
        make(maker, again, again.claim()).statusCode(422);
        at(maker, Member.SUPPORT).delete("/v1/claims/" + given).then().statusCode(200);

        UUID taken = idOf(approved(again));
        payAll();

        assertThat(paidYen(given)).isZero();
        assertThat(stateOf(given)).isEqualTo("WITHDRAWN");
        assertThat(paidYen(taken)).isEqualTo(300_000);
    }

    private UUID claimOf(UUID charge) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select claim_id from claimed_charge where charge_id = ?")) {
            select.setObject(1, charge);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private int release(Response made) {
        if (made.statusCode() != 201) {
            return made.statusCode();
        }
        String id = made.as(Json.class).getString("runId");
        release(Member.somebody(), id).statusCode(200);
        return confirm(Member.somebody(), id).extract().statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Integer>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        go.await();
                        return call.call();
                    }))
                    .toList();
            go.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : running) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
