package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.bank.Inquiries.Due;
import dev.sekisho.charge.charge.ChargeAnswer;
import dev.sekisho.charge.charge.ChargeCommand;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.ReserveCharge;
import dev.sekisho.charge.charge.ReservedCharge;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fault that matters: the bank may have booked, and the answer was lost. What the bank booked is the truth. */
@QuarkusTest
@Tag("TC4")
class LostAnswerTest extends Scene {

    private static final Duration NO_PAUSE = Duration.ZERO;

    @Inject
    ReserveCharge reserve;

    @Inject
    FindLink findLink;

    @Inject
    Bank bank;

    @Inject
    Inquiries<PendingCharge> inquiries;

    @ParameterizedTest
    @EnumSource(names = {"LOSE_ANSWER", "ANSWER_LATE", "ANSWER_GARBAGE"})
    void whatTheBankBookedIsPostedOnceThoughNobodyHeardItSaySo(Behaviour behaviour) {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), behaviour);

        Response answer = customer.charge(40_000);

        answer.then().statusCode(202).body(field("state", equalTo("IN_DOUBT")));
        String chargeId = answer.as(Json.class).get("chargeId");
        assertThat(answer.header("Location")).endsWith("/v1/charges/" + chargeId);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(40_000);
        settles(customer, chargeId, "POSTED");
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(40_000);
        assertThat(linkService.debits(customer.linkId()))
                .as("never under a fresh id")
                .isEqualTo(1);
        assertThat(customer.balanceYen()).isEqualTo(40_000);
        assertThat(customer.pendingYen()).isZero();
        assertThat(facts().typesOf(UUID.fromString(chargeId)))
                .containsExactly("charge-reserved", "charge-in-doubt", "charge-posted");
    }

    @Test
    void whatNeverReachedTheBankIsVoidedAndTheCapsHaveItBack() {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), Behaviour.LOSE_REQUEST);

        String chargeId = customer.charge(40_000)
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("chargeId");

        settles(customer, chargeId, "VOIDED");
        assertThat(linkService.bookedYen(customer.linkId())).isZero();
        assertThat(usedYen("WALLET", customer.walletId())).isZero();
        assertThat(customer.balanceYen()).isZero();
        customer.get("/v1/charges/" + chargeId).then().body(field("reason", equalTo("NEVER_RECEIVED")));
    }

    @Test
    void stayingUnknownGoesOnCountingUntilTheBankKnows() {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), Behaviour.STAY_UNKNOWN);

        String chargeId = customer.charge(300_000)
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("chargeId");
        UUID id = UUID.fromString(chargeId);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(linkService.asked(id)).isGreaterThanOrEqualTo(3));
        assertThat(customer.stateOf(chargeId)).isEqualTo("IN_DOUBT");
        assertThat(customer.pendingYen()).isEqualTo(300_000);
        assertThat(customer.balanceYen()).isZero();
        customer.charge(1).then().statusCode(422).body(field("rule", equalTo("MONTHLY_CAP_WALLET")));
        linkService.behave(customer.linkId(), Behaviour.ACCEPT);
        settles(customer, chargeId, "POSTED");
        assertThat(customer.balanceYen()).isEqualTo(300_000);
    }

    @Test
    @Tag("TC5")
    void aChargeAbandonedBeforeTheBankWasAskedIsClosedForEver() {
        Customer customer = customerWithOldLink();
        ReservedCharge abandoned = reserve(customer, 20_000);

        inquiries.postpone(abandoned.id().value(), NO_PAUSE);

        settles(customer, abandoned.id().toString(), "VOIDED");
        bank.ask(abandoned.order(), Duration.ofSeconds(10));
        assertThat(linkService.bookedYen(customer.linkId())).isZero();
        assertThat(usedYen("WALLET", customer.walletId())).isZero();
    }

    @Test
    @Tag("TC5")
    void aChargeAbandonedAfterTheBankBookedIsPosted() {
        Customer customer = customerWithOldLink();
        ReservedCharge abandoned = reserve(customer, 20_000);
        bank.ask(abandoned.order(), Duration.ofSeconds(10));

        inquiries.postpone(abandoned.id().value(), NO_PAUSE);

        settles(customer, abandoned.id().toString(), "POSTED");
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(20_000);
        assertThat(customer.balanceYen()).isEqualTo(20_000);
    }

    @Test
    @Tag("TD14")
    void aChargeTakenForAnInquiryIsNotTakenByAnybodyElseWithinItsLease() throws Exception {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), Behaviour.STAY_UNKNOWN);
        for (int i = 0; i < 20; i++) {
            inquiries.postpone(reserve(customer, 1_000).id().value(), NO_PAUSE);
        }

        List<List<Due<PendingCharge>>> taken = atOnce(8, () -> inquiries.claim(20, Duration.ofSeconds(60)));

        Set<ChargeId> seen = new HashSet<>();
        taken.forEach(batch -> batch.forEach(
                due -> assertThat(seen.add(due.matter().id())).as("taken twice").isTrue()));
        assertThat(inquiries.claim(20, Duration.ofSeconds(60)))
                .noneMatch(due -> seen.contains(due.matter().id()));
        seen.forEach(id -> inquiries.postpone(id.value(), NO_PAUSE));
    }

    @Test
    void manyChargesOverABankThatFailsNowAndThenAllEndAsTheBanksBookSays() throws Exception {
        long seed = 20_200_908L;
        SplittableRandom random = new SplittableRandom(seed);
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Customer customer = customerWithOldLink();
            linkService.behave(customer.linkId(), someBehaviour(random));
            customers.add(customer);
        }

        Iterator<Customer> each = customers.iterator();
        List<Response> answers = atOnce(40, () -> {
            Customer next;
            synchronized (each) {
                next = each.next();
            }
            return next.chargePatiently(10_000);
        });

        assertThat(answers).as("seed %d", seed).extracting(Response::statusCode).isSubsetOf(201, 202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customers).allSatisfy(customer -> {
                    assertThat(customer.pendingYen()).isZero();
                    assertThat(customer.balanceYen()).isEqualTo(linkService.bookedYen(customer.linkId()));
                }));
        assertThat(customers).as("seed %d", seed).allSatisfy(customer -> {
            assertThat(linkService.debits(customer.linkId())).isLessThanOrEqualTo(1);
            assertThat(ledgerYen(customer)).isEqualTo(customer.balanceYen());
            assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(customer.balanceYen());
        });
        assertThat(sum("select coalesce(sum(amount_yen), 0)::bigint n from ledger_entry"))
                .isZero();
    }

    /** Of a hundred, twenty lose the answer, ten the request, five are late, five decline. */
    private static Behaviour someBehaviour(SplittableRandom random) {
        int die = random.nextInt(100);
        if (die < 20) {
            return Behaviour.LOSE_ANSWER;
        }
        if (die < 30) {
            return Behaviour.LOSE_REQUEST;
        }
        if (die < 35) {
            return Behaviour.ANSWER_LATE;
        }
        return die < 40 ? Behaviour.DECLINE : Behaviour.ACCEPT;
    }

    /** What a process leaves that dies right after the first phase. */
    private ReservedCharge reserve(Customer customer, long yen) {
        LinkId link = new LinkId(customer.linkId());
        assertThat(findLink.find(link)).isInstanceOf(LinkLookup.Found.class);
        ChargeKey key = new ChargeKey(
                new WalletId(customer.walletId()), UUID.randomUUID().toString());
        ChargeCommand command = new ChargeCommand(ChargeId.random(), key, link, Money.yen(yen), true);
        ChargeAnswer answer = reserve.reserve(List.of(command)).get(0);
        return (ReservedCharge) ((ChargeAnswer.Made) answer).charge();
    }
}
