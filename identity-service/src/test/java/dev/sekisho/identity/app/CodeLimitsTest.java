package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.clock.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bombing and toll fraud: what the gateway was given is counted, not what we answered. */
@QuarkusTest
@Tag("TA4")
@Tag("ID-10")
class CodeLimitsTest {

    private static final int REQUESTS = 100;
    private static final int BOTS = 10;
    private static final String HOSTING = "198.51.100.";
    private static final String FIXED = "192.0.2.";
    private static final String CARRIER_NAT = "100.64.7.";

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsNow() {
        clock.reset();
    }

    @Test
    void manyRequestsForOneNumberSendFiveCodesInAnHourAndTenInADay() {
        List<Customer> bots =
                IntStream.range(0, BOTS).mapToObj(bot -> Customer.opened()).toList();
        String victim = "+8170" + "23456781";
        Instant start = Instant.now();
        for (int round = 0; round < REQUESTS / BOTS; round++) {
            clock.moveTo(start.plus(Duration.ofMinutes(3L * round)));
            for (Customer bot : bots) {
                ask(bot.call(), victim);
            }
        }
        assertThat(World.inbox(victim)).hasSize(5);

        for (int hour = 2; hour < 8; hour++) {
            clock.moveTo(start.plus(Duration.ofHours(hour)));
            for (Customer bot : bots.subList(0, 2)) {
                ask(bot.call(), victim);
            }
        }
        assertThat(World.inbox(victim)).hasSize(10);
    }

    @Test
    void manyNumbersAskedForFromOneNetworkAreCapped() {
        Customer bot = Customer.opened();
        int before = World.sent();

        IntStream.range(0, REQUESTS)
                .forEach(number ->
                        ask(bot.call().header("X-Forwarded-For", FIXED + (1 + number % 250)), number("+8180", number)));

        assertThat(World.sent() - before).isEqualTo(30);
    }

    @Test
    void rentedMachinesGetTenCodesADay() {
        Customer bot = Customer.opened();
        int before = World.sent();

        IntStream.range(0, 14)
                .forEach(number ->
                        ask(bot.call().header("X-Forwarded-For", HOSTING + (1 + number)), number("+8170", number)));

        assertThat(World.sent() - before).isEqualTo(10);
    }

    @Test
    void anAddressWrittenByTheClientItselfMovesNothing() {
        Customer bot = Customer.opened();
        String near = "203.0.113.9";
        int before = World.sent();

        IntStream.range(0, 14)
                .forEach(number -> ask(
                        bot.call().header("X-Forwarded-For", "192.0.2." + number + ", " + near),
                        number("+8190", number)));

        assertThat(World.sent() - before).isEqualTo(10);
    }

    @Test
    void oneDeviceGetsTenCodesAnHourWhereverItIs() {
        Customer bot = Customer.opened();
        String device = UUID.randomUUID().toString();
        int before = World.sent();

        IntStream.range(0, 14)
                .forEach(number -> ask(
                        bot.call().header("X-Device-Id", device).header("X-Forwarded-For", CARRIER_NAT + (1 + number)),
                        number("+8180", 5_000 + number)));

        assertThat(World.sent() - before).isEqualTo(10);
    }

    @Test
    @Tag("A33")
    void strangersBehindOneCarriersGatewayAreNotCountedTogether() {
        int before = World.sent();

        IntStream.range(0, 14)
                .forEach(number -> ask(
                        Customer.opened().call().header("X-Forwarded-For", CARRIER_NAT + "1"),
                        number("+8180", 6_000 + number)));

        assertThat(World.sent() - before).isEqualTo(14 + 14);
    }

    @Test
    void aBlockOfNumbersGetsAHundredCodesAnHour() {
        Customer bot = Customer.opened();
        int before = World.sent();

        IntStream.range(0, 104).forEach(number -> ask(bot.call(), "+81704567" + (1_000 + number)));

        assertThat(World.sent() - before).isEqualTo(100);
    }

    /** Each in a block of its own. */
    private static String number(String start, int at) {
        return start + (1_000 + at) + "1234";
    }

    private static void ask(RequestSpecification call, String number) {
        int status = call.body("{\"phoneNumber\":\"" + number + "\",\"channel\":\""
                        + (number.hashCode() % 2 == 0 ? "SMS" : "VOICE") + "\"}")
                .post("/v1/phone-verifications")
                .statusCode();
        assertThat(status).isIn(202, 429);
    }
}
