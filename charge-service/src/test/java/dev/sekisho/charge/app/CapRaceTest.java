package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many requests at once against one cap, on the real database. */
@QuarkusTest
@Tag("TC2")
class CapRaceTest extends Scene {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int REFUSED = 422;

    @RepeatedTest(20)
    void neverAcceptsMoreThanTheCapHoweverManyAskAtOnce() throws Exception {
        Customer customer = customerWithOldLink();

        List<Response> answers = atOnce(40, () -> customer.chargePatiently(30_000));

        assertThat(accepted(answers)).hasSize(10);
        assertThat(refused(answers)).hasSize(30);
        hasInTheEnd(customer, 300_000);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(300_000);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(300_000);
    }

    @Test
    @Tag("A30")
    void ofFortyTimesTwoThousandAfterTwoHundredAndFortyThousandExactlyThirtyAreAccepted() throws Exception {
        clock.moveTo(Instant.parse("2027-01-05T03:00:00Z"));
        Customer customer = customerWithOldLink();
        customer.charge(240_000).then().statusCode(CREATED);
        clock.moveTo(Instant.parse("2027-01-20T03:00:00Z"));

        List<Response> answers = atOnce(40, () -> customer.chargePatiently(2_000));

        assertThat(accepted(answers)).hasSize(30);
        assertThat(refused(answers))
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.<String>path("rule")).isEqualTo("MONTHLY_CAP_WALLET"));
        hasInTheEnd(customer, 300_000);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(300_000);
    }

    @RepeatedTest(5)
    @Tag("TA7")
    void onePersonsWalletsShareOneCapWhileRacing() throws Exception {
        UUID person = UUID.randomUUID();
        List<Customer> wallets = List.of(ofPerson(person), ofPerson(person), ofPerson(person));
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers =
                atOnce(42, () -> wallets.get(turn.getAndIncrement() % 3).chargePatiently(20_000));

        assertThat(accepted(answers)).hasSize(15);
        assertThat(refused(answers)).hasSize(27);
        assertThat(usedYen("PERSON", person)).isEqualTo(300_000);
    }

    @Test
    @Tag("A31")
    @Tag("TC3")
    void theMonthsEndDoesNotDoubleTheCap() throws Exception {
        clock.moveTo(Instant.parse("2027-01-31T14:59:00Z"));
        Customer customer = customerWithOldLink();
        atOnce(20, () -> customer.chargePatiently(30_000));
        clock.moveTo(Instant.parse("2027-01-31T15:00:01Z"));
        atOnce(20, () -> customer.chargePatiently(30_000));
        clock.moveTo(Instant.parse("2027-01-31T14:50:00Z"));
        atOnce(20, () -> customer.chargePatiently(30_000));
        clock.moveTo(Instant.parse("2027-02-02T14:00:00Z"));
        atOnce(20, () -> customer.chargePatiently(30_000));

        hasInTheEnd(customer, 300_000);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(300_000);
    }

    private static List<Response> accepted(List<Response> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == CREATED || answer.statusCode() == ACCEPTED)
                .toList();
    }

    private static List<Response> refused(List<Response> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == REFUSED).toList();
    }

    private static void hasInTheEnd(Customer customer, long yen) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(customer.pendingYen()).isZero();
            assertThat(customer.balanceYen()).isEqualTo(yen);
        });
    }

    private Customer ofPerson(UUID person) {
        Customer one = Customer.random();
        Customer customer = new Customer(one.walletId(), person, one.bankAccountId(), one.linkId());
        know(customer, "T1", businessTime.instant().minus(Duration.ofDays(200)));
        return customer;
    }
}
