package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.zengin.StatementText;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Returns, retries, imports, approvals, runs and lump sums, all at once and in an order of chance: whatever happens, no
 * victim has more than was lost, and in the end each has exactly that.
 */
@QuarkusTest
@Tag("TD5")
@Tag("TD6")
@Tag("IN-09")
class WaysRaceTest extends WaysScene {

    private static final int CALLERS = 64;
    private static final int CLAIMS = 4;
    private static final long SEED = 20_201_007;

    @Test
    void sixtyFourAtOnceOverBothWaysPayNobodyMoreThanWasLost() throws Exception {
        List<Long> yen = new ArrayList<>();
        List<UUID> claims = new ArrayList<>();
        for (int each = 0; each < CLAIMS; each++) {
            yen.add(someYen());
            claims.add(paid(yen.get(each)));
        }
        StatementText statement = statement();
        yen.forEach(amount -> statement.credit(inquiry(), BACK_ON, BACK_ON, amount, NAME, RETURNED, ""));
        StatementText again = StatementText.of(BACK_ON, BACK_ON, statement.closing());
        yen.forEach(amount -> again.credit(inquiry(), BACK_ON, BACK_ON, amount, NAME, RETURNED, ""));

        List<Callable<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS / 8; caller++) {
            UUID claim = claims.get(caller % CLAIMS);
            calls.add(() -> take(Member.somebody(), statement.bytes()).statusCode());
            calls.add(() -> take(Member.somebody(), again.bytes()).statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> byRun(run(Member.somebody())));
            calls.add(() -> byRun(run(Member.somebody())));
            calls.add(() -> byLumpSum(lumpSum(Member.somebody())));
        }
        Collections.shuffle(calls, new Random(SEED));

        assertThat(atOnce(calls)).hasSize(CALLERS).doesNotContain(500, 503);

        nobodyHasMoreThanWasLost(claims);
        for (UUID claim : claims) {
            if (stateOf(claim).equals("DRAFT")) {
                approveAgain(Member.somebody(), claim);
                approveAgain(Member.somebody(), claim);
            }
        }
        assertThat(take(Member.somebody(), statement.bytes()).statusCode()).isIn(200, 201);
        payAll();
        for (int each = 0; each < CLAIMS; each++) {
            if (stateOf(claims.get(each)).equals("DRAFT")) {
                approveAgain(Member.somebody(), claims.get(each));
                approveAgain(Member.somebody(), claims.get(each));
                payAll();
            }
            if (stateOf(claims.get(each)).equals("IN_PAYMENT")) {
                assertThat(keptYen(claims.get(each))).isZero();
            } else {
                assertThat(keptYen(claims.get(each))).as("seed %d", SEED).isEqualTo(yen.get(each));
            }
        }
        nobodyHasMoreThanWasLost(claims);
    }

    @Test
    void sixtyFourAtOnceWhoRecallAnswerApproveAndPayMakeNobodyGetItTwice() throws Exception {
        backAgain();
        payAll();
        List<Long> yen = new ArrayList<>();
        List<UUID> claims = new ArrayList<>();
        for (int each = 0; each < CLAIMS; each++) {
            yen.add(someYen());
            claims.add(waiting(victim(yen.get(each))));
        }
        Json made = lumpSum(Member.somebody()).then().statusCode(201).extract().as(Json.class);
        String id = made.getString("lumpSumId");
        approveLumpSum(Member.somebody(), made).statusCode(200);
        approveLumpSum(Member.somebody(), made).statusCode(200);

        List<Callable<Integer>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS / 8; caller++) {
            UUID claim = claims.get(caller % CLAIMS);
            calls.add(() -> recall(Member.somebody(), id).extract().statusCode());
            calls.add(() -> answer(id, credited(claim)).extract().statusCode());
            calls.add(() -> answer(id, credited(claim)).extract().statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> approveAgain(Member.somebody(), claim).extract().statusCode());
            calls.add(() -> byRun(run(Member.somebody())));
            calls.add(() -> byRun(run(Member.somebody())));
        }
        Collections.shuffle(calls, new Random(SEED));
        assertThat(atOnce(calls)).hasSize(CALLERS).doesNotContain(500, 503);
        recall(Member.somebody(), id);
        recall(Member.somebody(), id);
        for (UUID claim : claims) {
            approveAgain(Member.somebody(), claim);
            approveAgain(Member.somebody(), claim);
        }
        payAll();

        nobodyHasMoreThanWasLost(claims);
        for (int each = 0; each < CLAIMS; each++) {
            UUID claim = claims.get(each);
            boolean contradicted = count("select count(*) from lump_sum_contradiction where claim_id = ?", claim) > 0;
            boolean credited =
                    count("select count(*) from lump_sum_line where claim_id = ? and outcome = 'PAID'", claim) > 0;
            assertThat(credited && contradicted)
                    .as("said of a line once, seed %d", SEED)
                    .isFalse();
            if (!contradicted) {
                assertThat(keptYen(claim)).as("seed %d", SEED).isEqualTo(yen.get(each));
            }
        }
    }

    private void nobodyHasMoreThanWasLost(List<UUID> claims) {
        for (UUID claim : claims) {
            long owed = claim(claim).getLong("owedYen");
            assertThat(keptYen(claim)).as("seed %d", SEED).isBetween(0L, owed);
            assertThat(count(
                            "select (select count(*) from payment_line where claim_id = ? and live)"
                                    + " + (select count(*) from lump_sum_line where claim_id = ? and live)",
                            claim,
                            claim))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(count("select count(*) from (select run_id, claim_id from bank_return where state = 'MATCHED'"
                        + " group by run_id, claim_id having count(*) > 1) twice"))
                .isZero();
    }

    private int byRun(Response made) {
        if (made.statusCode() != 201) {
            return made.statusCode();
        }
        String id = made.as(Json.class).getString("runId");
        int released = release(Member.somebody(), id).extract().statusCode();
        if (released == 422) {
            // A bank has said meanwhile that it has credited a claim of it.
            return at(Member.somebody(), Member.SUPERVISOR)
                    .delete("/v1/payment-runs/" + id)
                    .statusCode();
        }
        assertThat(released).isEqualTo(200);
        return confirm(Member.somebody(), id).extract().statusCode();
    }

    /** The bank credits every other line. */
    private int byLumpSum(Response made) {
        if (made.statusCode() != 201) {
            return made.statusCode();
        }
        Json lumpSum = made.as(Json.class);
        approveLumpSum(Member.somebody(), lumpSum).statusCode(200);
        approveLumpSum(Member.somebody(), lumpSum).statusCode(200);
        List<String> answers = new ArrayList<>();
        Json lines = atBank("0125")
                .get("/v1/lump-sums/" + lumpSum.getString("lumpSumId") + "/lines")
                .as(Json.class);
        for (int line = 0; line < lumpSum.getInt("lines"); line++) {
            UUID claim = UUID.fromString(lines.getString("lines[" + line + "].claimId"));
            answers.add(line % 2 == 0 ? credited(claim) : notCredited(claim, "OTHER"));
        }
        return answer(lumpSum.getString("lumpSumId"), answers.toArray(String[]::new))
                .extract()
                .statusCode();
    }

    static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
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
