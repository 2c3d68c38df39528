package dev.sekisho.sandbox.world.bank;

import static dev.sekisho.sandbox.world.bank.BankFixture.ACCOUNT;
import static dev.sekisho.sandbox.world.bank.BankFixture.OPENING_YEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.Decision.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderDeskTest {

    private static final Runnable AT_ONCE = () -> {};

    @TempDir
    Path folder;

    private BankFixture fixture;
    private String token;

    @BeforeEach
    void open() {
        fixture = new BankFixture(folder);
        token = fixture.bank().mandates().give(ACCOUNT).token();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void booksOnceHoweverOftenTheSameRequestComes() {
        Decision first = debit("r1", 1_000);
        Decision second = debit("r1", 1_000);

        assertThat(second).isEqualTo(first);
        assertThat(fixture.bank().booked()).containsExactly(first);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void booksOnceAlsoWhenTheSameRequestComesAfterARestart() {
        Decision first = debit("r1", 1_000);
        Decision declined = debit("r2", OPENING_YEN);

        fixture.restart();

        assertThat(debit("r1", 1_000)).isEqualTo(first);
        assertThat(debit("r2", OPENING_YEN)).isEqualTo(declined);
        assertThat(fixture.bank().booked()).containsExactly(first);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void aBookingThatWasCutByACrashNeverHappened() throws IOException {
        Decision first = debit("r1", 1_000);
        Files.writeString(
                folder.resolve("bank-0998-books.jsonl"), "{\"requestId\":\"r2\",\"amou", StandardOpenOption.APPEND);

        fixture.restart();

        assertThat(fixture.bank().booked()).containsExactly(first);
        assertThat(fixture.bank().orders().decision("r2")).isEmpty();
        assertThat(debit("r2", 500).isAccepted()).isTrue();
    }

    @Test
    void sixtyFourAtOnceWithOneRequestIdAreOneBooking() throws Exception {
        List<Decision> answers = atOnce(64, i -> debit("same", 1_000));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(fixture.bank().booked()).hasSize(1);
    }

    @Test
    void sixtyFourAtOnceNeverTakeMoreThanThereIs() throws Exception {
        List<Decision> answers = atOnce(64, i -> debit("r" + i, OPENING_YEN / 10));

        assertThat(answers).filteredOn(Decision::isAccepted).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> !answer.isAccepted())
                .extracting(Decision::reason)
                .containsOnly(Reason.INSUFFICIENT_FUNDS);
        assertThat(balance()).isZero();
    }

    @Test
    void takesTheLastYenAndNotOneMore() {
        assertThat(debit("all", OPENING_YEN).isAccepted()).isTrue();
        assertThat(debit("more", 1).reason()).isEqualTo(Reason.INSUFFICIENT_FUNDS);
    }

    @Test
    void aBankThatTakesNothingFromTheOperatorKeepsItsWordAndItsEarlierOnes() {
        Decision booked = debit("r1", 1_000);
        Decision refused = fixture.bank().orders().decline(order("r2", 1_000));

        assertThat(refused.reason()).isEqualTo(Reason.SERVICE_STOPPED);
        assertThat(debit("r2", 1_000)).isEqualTo(refused);
        assertThat(fixture.bank().orders().decline(order("r1", 1_000))).isEqualTo(booked);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void anotherAmountUnderTheSameIdIsRefusedAndBooksNothing() {
        debit("r1", 1_000);

        assertThatThrownBy(() -> debit("r1", 1_001)).isInstanceOf(RequestIdReused.class);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void aRevokedMandateTakesNothingAlsoAfterARestart() {
        fixture.bank().mandates().revokeAll(ACCOUNT);
        assertThat(debit("r1", 1).reason()).isEqualTo(Reason.MANDATE_REVOKED);

        fixture.restart();

        assertThat(debit("r2", 1).reason()).isEqualTo(Reason.MANDATE_REVOKED);
    }

    @Test
    void aLockedAccountGivesNothingUntilTheBranchUnlocksIt() {
        IntStream.range(0, BankFixture.LOCK_AFTER)
                .forEach(i -> fixture.bank().counter().withPinAlone(ACCOUNT, "0000"));
        assertThat(debit("r1", 1).reason()).isEqualTo(Reason.ACCOUNT_LOCKED);

        fixture.bank().counter().unlock(ACCOUNT);

        assertThat(debit("r2", 1).isAccepted()).isTrue();
    }

    @Test
    void aCreditComesInOnceHoweverOftenItIsAskedForAlsoAfterARestart() {
        Decision first = credit("p1", 700);

        fixture.restart();

        assertThat(credit("p1", 700)).isEqualTo(first);
        assertThat(fixture.bank().booked()).containsExactly(first);
        assertThat(balance()).isEqualTo(OPENING_YEN + 700);
    }

    @Test
    void aLockedAccountStillTakesMoneyInAndARevokedMandateDoesNot() {
        IntStream.range(0, BankFixture.LOCK_AFTER)
                .forEach(i -> fixture.bank().counter().withPinAlone(ACCOUNT, "0000"));
        assertThat(credit("p1", 1).isAccepted()).isTrue();

        fixture.bank().mandates().revokeAll(ACCOUNT);

        assertThat(credit("p2", 1).reason()).isEqualTo(Reason.MANDATE_REVOKED);
    }

    @Test
    void theIdOfADebitIsNotThatOfACredit() {
        debit("r1", 1_000);

        assertThatThrownBy(() -> credit("r1", 1_000)).isInstanceOf(RequestIdReused.class);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void aLineOfAnOldBookIsADebit() throws IOException {
        debit("r1", 1_000);
        Path book = folder.resolve("bank-0998-books.jsonl");
        Files.writeString(book, Files.readString(book).replace("\"direction\":\"DEBIT\",", ""));

        fixture.restart();

        assertThat(Files.readString(book)).doesNotContain("direction");
        assertThat(fixture.bank().booked()).extracting(Decision::direction).containsExactly(Direction.DEBIT);
        assertThat(balance()).isEqualTo(OPENING_YEN - 1_000);
    }

    @Test
    void isProcessingBetweenComingInAndBeingBooked() {
        var desk = fixture.bank().orders();

        Decision decision = desk.take(order("slow", 1_000), () -> {
            assertThat(desk.isProcessing("slow")).isTrue();
            assertThat(desk.decision("slow")).isEmpty();
        });

        assertThat(desk.isProcessing("slow")).isFalse();
        assertThat(desk.decision("slow")).contains(decision);
    }

    private Decision debit(String requestId, long yen) {
        return fixture.bank().orders().take(order(requestId, yen), AT_ONCE);
    }

    private Decision credit(String requestId, long yen) {
        return fixture.bank().orders().take(order(requestId, Direction.CREDIT, yen), AT_ONCE);
    }

    private BankOrder order(String requestId, long yen) {
        return order(requestId, Direction.DEBIT, yen);
    }

    private BankOrder order(String requestId, Direction direction, long yen) {
        return new BankOrder(
                requestId, direction, fixture.bank().mandates().find(token).orElseThrow(), Money.yen(yen));
    }

    private long balance() {
        return fixture.bank().balance(fixture.depositor()).yen();
    }

    private static List<Decision> atOnce(int callers, IntFunction<Decision> call) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Decision>> answers = IntStream.range(0, callers)
                    .<Callable<Decision>>mapToObj(i -> () -> {
                        start.await();
                        return call.apply(i);
                    })
                    .map(threads::submit)
                    .toList();
            start.countDown();
            List<Decision> decisions = new ArrayList<>();
            for (Future<Decision> answer : answers) {
                decisions.add(answer.get());
            }
            return decisions;
        } finally {
            threads.shutdownNow();
        }
    }
}
