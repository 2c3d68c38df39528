package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ApproveClaim;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.MakeClaim;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.testing.Json;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More claims than are settled in one transaction: all are in one file, and all become paid. */
@QuarkusTest
@Tag("IN-08")
class LargeRunTest extends ClaimScene {

    private static final int CLAIMS = 210;
    private static final int TOGETHER = 70;
    private static final int RECORD = 120;

    @Inject
    ReportedCases cases;

    @Inject
    MakeClaim make;

    @Inject
    ApproveClaim approve;

    @Test
    void allApprovedClaimsAreInOneFileAndBecomePaid() {
        payAll();
        Actor maker = somebody();
        Actor first = somebody();
        Actor second = somebody();
        List<Claim> claims = new ArrayList<>();
        for (int from = 1; from <= CLAIMS; from += TOGETHER) {
            int start = from;
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                for (int yen = start; yen < start + TOGETHER; yen++) {
                    claims.add(approved(victim(yen), maker, first, second));
                }
            });
        }
        String run = run(Member.somebody())
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("runId");
        release(Member.somebody(), run).statusCode(200);
        assertThat(file(run)).hasSize(RECORD * (CLAIMS + 3));
        confirm(Member.somebody(), run).statusCode(200);
        payAll();
        assertThat(count("select count(*) from claim where run_id = ? and state = 'PAID'", UUID.fromString(run)))
                .isEqualTo(CLAIMS);
        assertThat(claims.stream()
                        .mapToLong(claim -> paidYen(claim.id().value()))
                        .sum())
                .isEqualTo(CLAIMS * (CLAIMS + 1L) / 2);
    }

    private Claim approved(Victim victim, Actor maker, Actor first, Actor second) {
        var reported = cases.find(new CaseNumber(victim.caseNumber())).orElseThrow();
        Claim claim = done(make.make(reported, order(victim), maker));
        approve.approve(claim.id(), claim.hash(), first);
        return done(approve.approve(claim.id(), claim.hash(), second));
    }

    private static ClaimOrder order(Victim victim) {
        return new ClaimOrder(
                ClaimType.NON_CUSTOMER,
                Set.of(new ChargeId(victim.charges().get(0))),
                new Payee(new BankCode("0125"), "101", AccountKind.ORDINARY, victim.accountNumber(), "ヤマダ　ハナコ"),
                Set.of(new BankAccountId(victim.bankAccount())),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Claim done(ClaimOutcome outcome) {
        return ((ClaimOutcome.Done) outcome).claim();
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), PersonId.random());
    }
}
