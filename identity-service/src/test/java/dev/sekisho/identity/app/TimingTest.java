package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Not the time of an answer, either, tells who is a customer: 300 questions at each place, half of them about somebody
 * who is one. A sample that says otherwise gets one more chance, for chance alone says so once in 300.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true", disabledReason = "a minute long; part of -Pfull")
@Tag("TA12")
@Tag("ID-10")
class TimingTest {

    private static final int PAIRS = 150;
    private static final int CUSTOMERS = 33;
    private static final int MOST_OFF = 100;
    private static final int CHANCES = 2;

    private static List<Customer> customers;

    @Inject
    MovableClock clock;

    private final Set<String> answers = new HashSet<>();
    private int round;

    @AfterEach
    void back() {
        clock.reset();
    }

    private static Customer customer(int number) {
        if (customers == null) {
            customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(each -> Customer.opened())
                    .toList();
            customers.forEach(Customer::verifyPhone);
        }
        return customers.get(number % CUSTOMERS);
    }

    private static String nobody() {
        return "nobody-" + UUID.randomUUID() + "@example.jp";
    }

    /** Each customer is asked about once a day, so that no limit speaks in place of the answer. */
    private void anotherDay(int number) {
        if (number % CUSTOMERS == 0) {
            round++;
            clock.moveBy(Duration.ofHours(25L * round));
        }
    }

    private void ask(RequestSpecification call, String path, String body) {
        Wire.Reply answer = Wire.send(call, "POST", path, body);
        String said = answer.body()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "time");
        answers.add(answer.statusCode() + " " + answer.contentType() + " " + said);
    }

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    private void tellsNothing(int status, IntConsumer known, IntConsumer unknown) {
        customer(0);
        List<Long> seen = new ArrayList<>();
        while (seen.size() < CHANCES && seen.stream().noneMatch(TimingTest::isNothing)) {
            seen.add(Telltale.of(PAIRS, known, unknown).perMille());
        }
        assertThat(answers).as("one answer for all").singleElement().asString().startsWith(String.valueOf(status));
        assertThat(seen).as("thousandths: 500 tells nothing").anyMatch(TimingTest::isNothing);
    }

    private static boolean isNothing(long perMille) {
        return Math.abs(perMille - 500) < MOST_OFF;
    }

    @Test
    void whenSomebodySignsIn() {
        tellsNothing(401, number -> signIn(customer(number).email()), number -> signIn(nobody()));
    }

    private void signIn(String email) {
        ask(
                anybody(),
                "/v1/tokens",
                "{\"email\":\"" + email + "\",\"password\":\"wrong horse battery\",\"audience\":\"link-service\"}");
    }

    @Test
    void whenSomebodyForgotTheirPassword() {
        tellsNothing(
                202,
                number -> {
                    anotherDay(number);
                    reset(customer(number).email());
                },
                number -> reset(nobody()));
    }

    private void reset(String email) {
        ask(anybody(), "/v1/password-resets", "{\"email\":\"" + email + "\"}");
    }

    @Test
    void whenSomebodyWantsAnAccount() {
        tellsNothing(
                202,
                number -> {
                    anotherDay(number);
                    open(customer(number).email());
                },
                number -> open(nobody()));
    }

    private void open(String email) {
        ask(
                anybody(),
                "/v1/openings",
                "{\"email\":\"" + email + "\",\"password\":\"" + Customer.PASSWORD
                        + "\",\"customerClass\":\"NON_SUBSCRIBER\"}");
    }

    @Test
    @Tag("TA5")
    void whenACustomerTypesANumber() {
        Customer asking = Customer.opened();
        tellsNothing(
                202,
                number -> {
                    anotherDay(number);
                    verify(asking, customer(number).phone());
                },
                number -> verify(asking, new Customer().phone()));
    }

    private void verify(Customer asking, String phone) {
        ask(asking.call(), "/v1/phone-verifications", "{\"phoneNumber\":\"" + phone + "\",\"channel\":\"SMS\"}");
    }

    @Test
    void aTelltaleIsSeen() {
        long told = Telltale.of(PAIRS, number -> busy(3), number -> busy(1)).perMille();

        assertThat(isNothing(told)).as("%d thousandths", told).isFalse();
    }

    /** Something to do that takes its time. */
    private static void busy(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds * 200_000; i++) {
            sum += Long.hashCode(sum * 31 + i);
        }
        assertThat(sum).isNotEqualTo(Long.MIN_VALUE);
    }
}
