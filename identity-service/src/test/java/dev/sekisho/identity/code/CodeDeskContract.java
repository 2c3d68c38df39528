package dev.sekisho.identity.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.code.CodeIssue.Issued;
import dev.sekisho.identity.code.CodeIssue.NotIssued;
import dev.sekisho.identity.transaction.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What codes promise, wherever they are kept: run against memory and against PostgreSQL. */
abstract class CodeDeskContract {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration COOL_DOWN = Duration.ofSeconds(60);
    private static final int RACERS = 64;

    private final String subject = UUID.randomUUID().toString();
    private final String recipient = UUID.randomUUID().toString();

    /** A desk with the default rules but for the number of codes that a recipient may have. */
    abstract CodeDesk desk(int perRecipient);

    abstract Transaction transaction();

    private CodeBinding binding() {
        return new CodeBinding(subject, UUID.randomUUID(), CodePurpose.LINK, "link:0998:bank:***4567");
    }

    private CodeIssue issue(CodeDesk desk, CodeBinding binding, Instant now) {
        return transaction().call(() -> desk.issue(binding, recipient, now));
    }

    private Issued issued(CodeDesk desk, CodeBinding binding, Instant now) {
        CodeIssue issue = issue(desk, binding, now);
        assertThat(issue).isInstanceOf(Issued.class);
        return (Issued) issue;
    }

    private CodeVerdict type(CodeDesk desk, CodeBinding binding, String typed, Instant now) {
        CodeAttempt attempt = desk.attempt(binding, now);
        return transaction().call(() -> desk.redeem(attempt, typed));
    }

    private static String wrongFor(Issued issued) {
        return issued.code().digits().equals("000000") ? "000001" : "000000";
    }

    @Test
    @Tag("ID-06")
    void acceptsTheRightCodeOnce() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        String right = issued(desk, binding, NOON).code().digits();

        assertThat(type(desk, binding, right, NOON)).isEqualTo(CodeVerdict.ACCEPTED);
        assertThat(type(desk, binding, right, NOON)).isEqualTo(CodeVerdict.REFUSED);
    }

    @Test
    @Tag("ID-06")
    void acceptsItToTheLastMomentAndNotAfter() {
        CodeDesk desk = desk(5);
        CodeBinding early = binding();
        Issued issued = issued(desk, early, NOON);
        assertThat(issued.expiresAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));

        String right = issued.code().digits();
        assertThat(type(desk, early, right, issued.expiresAt())).isEqualTo(CodeVerdict.EXPIRED);
        assertThat(type(desk, early, right, issued.expiresAt().minusMillis(1))).isEqualTo(CodeVerdict.ACCEPTED);
    }

    private boolean isClosed(CodeDesk desk, CodeBinding binding, Instant now) {
        return transaction().call(() -> desk.isClosed(binding, recipient, now));
    }

    @Test
    @Tag("TA2")
    void isSeenToBeClosedByTriesUntilTheLockHasPassed() {
        CodeDesk desk = desk(100);
        CodeBinding binding = binding();
        assertThat(isClosed(desk, binding, NOON)).as("nothing was sent yet").isFalse();
        Issued issued = issued(desk, binding, NOON);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(isClosed(desk, binding, NOON)).isFalse();
            type(desk, binding, wrongFor(issued), NOON);
        }

        Instant over = NOON.plus(CodeDesks.DEFAULT.lock());
        assertThat(isClosed(desk, binding, over.minusMillis(1))).isTrue();
        assertThat(isClosed(desk, binding, over)).isFalse();
    }

    @Test
    @Tag("TA2")
    void isSeenToBeClosedByTheRecipientsShareAndOpenAfterACodeThatWasRight() {
        CodeDesk desk = desk(2);
        CodeBinding binding = binding();
        issued(desk, binding, NOON);
        assertThat(isClosed(desk, binding, NOON)).isFalse();
        Issued second = issued(desk, binding, NOON.plus(COOL_DOWN));
        Instant over = NOON.plus(CodeDesks.DEFAULT.recipientWindow());

        assertThat(isClosed(desk, binding, over.minusMillis(1))).isTrue();
        assertThat(isClosed(desk, binding, over)).isFalse();

        CodeDesk generous = desk(100);
        Instant now = NOON.plus(COOL_DOWN);
        for (int tries = 0; tries < 4; tries++) {
            type(generous, binding, wrongFor(second), now);
        }
        type(generous, binding, second.code().digits(), now);
        assertThat(isClosed(generous, binding, now))
                .as("five tries, the last right")
                .isFalse();
    }

    @Test
    @Tag("TA1")
    void locksAfterFiveTriesHoweverManyCodesAreIssued() {
        CodeDesk desk = desk(100);
        CodeBinding binding = binding();
        List<CodeVerdict> verdicts = new ArrayList<>();
        Issued last = null;
        for (int round = 0; round < 20; round++) {
            Instant now = NOON.plus(COOL_DOWN.multipliedBy(round));
            CodeIssue issue = issue(desk, binding, now);
            last = issue instanceof Issued fresh ? fresh : last;
            for (int tries = 0; tries < 5; tries++) {
                verdicts.add(type(
                        desk, binding, round == 0 ? wrongFor(last) : last.code().digits(), now));
            }
        }

        assertThat(verdicts).hasSize(100);
        assertThat(verdicts.subList(0, 5)).containsOnly(CodeVerdict.REFUSED);
        assertThat(verdicts.subList(5, 100)).containsOnly(CodeVerdict.LOCKED);
    }

    @Test
    @Tag("TA1")
    void countsTriesOverReissuedCodes() {
        CodeDesk desk = desk(100);
        CodeBinding binding = binding();
        for (int round = 0; round < 5; round++) {
            Instant now = NOON.plus(COOL_DOWN.multipliedBy(round));
            assertThat(type(desk, binding, wrongFor(issued(desk, binding, now)), now))
                    .isEqualTo(CodeVerdict.REFUSED);
        }

        Instant later = NOON.plus(COOL_DOWN.multipliedBy(5));
        assertThat(issue(desk, binding, later)).isEqualTo(new NotIssued(CodeIssue.Reason.LOCKED));
    }

    @Test
    @Tag("TA1")
    void refusesTheRightCodeAfterTheLock() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        Issued issued = issued(desk, binding, NOON);
        IntStream.range(0, 5).forEach(tries -> type(desk, binding, wrongFor(issued), NOON));

        assertThat(type(desk, binding, issued.code().digits(), NOON)).isEqualTo(CodeVerdict.LOCKED);
    }

    @Test
    @Tag("TA1")
    void countsForTheSubjectWhateverTheSession() {
        CodeDesk desk = desk(5);
        CodeBinding one = binding();
        CodeBinding other = new CodeBinding(subject, UUID.randomUUID(), CodePurpose.LINK, "link:0999:bank:***1234");
        Issued first = issued(desk, one, NOON);
        Issued second = issued(desk, other, NOON);
        IntStream.range(0, 5).forEach(tries -> type(desk, one, wrongFor(first), NOON));

        assertThat(type(desk, other, second.code().digits(), NOON)).isEqualTo(CodeVerdict.LOCKED);
    }

    @Test
    void startsAnewWhenTheLockHasPassedAndNotBefore() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        Issued issued = issued(desk, binding, NOON);
        IntStream.range(0, 5).forEach(tries -> type(desk, binding, wrongFor(issued), NOON));
        Instant end = NOON.plus(Duration.ofHours(24));

        assertThat(issue(desk, binding, end.minusMillis(1))).isEqualTo(new NotIssued(CodeIssue.Reason.LOCKED));
        String right = issued(desk, binding, end).code().digits();
        assertThat(type(desk, binding, right, end)).isEqualTo(CodeVerdict.ACCEPTED);
    }

    @Test
    void startsAnewAfterASuccess() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        Issued first = issued(desk, binding, NOON);
        IntStream.range(0, 4).forEach(tries -> type(desk, binding, wrongFor(first), NOON));
        assertThat(type(desk, binding, first.code().digits(), NOON)).isEqualTo(CodeVerdict.ACCEPTED);

        Instant later = NOON.plus(COOL_DOWN);
        Issued second = issued(desk, binding, later);
        IntStream.range(0, 4).forEach(tries -> type(desk, binding, wrongFor(second), later));
        assertThat(type(desk, binding, second.code().digits(), later)).isEqualTo(CodeVerdict.ACCEPTED);
    }

    @Test
    @Tag("TA4")
    void sendsAgainAfterSixtySecondsAndNotBefore() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        issued(desk, binding, NOON);

        assertThat(issue(desk, binding, NOON.plus(COOL_DOWN).minusMillis(1)))
                .isEqualTo(new NotIssued(CodeIssue.Reason.TOO_SOON));
        assertThat(issue(desk, binding, NOON.plus(COOL_DOWN))).isInstanceOf(Issued.class);
    }

    @Test
    @Tag("TA4")
    void sendsFiveAnHourToOneNumberWhoeverAsks() {
        CodeDesk desk = desk(5);
        for (int sent = 0; sent < 5; sent++) {
            CodeBinding somebody =
                    new CodeBinding("somebody-" + recipient + sent, UUID.randomUUID(), CodePurpose.PHONE, "phone");
            issued(desk, somebody, NOON);
        }

        CodeBinding next = binding();
        Instant end = NOON.plus(Duration.ofHours(1));
        assertThat(issue(desk, next, end.minusMillis(1))).isEqualTo(new NotIssued(CodeIssue.Reason.RECIPIENT_LIMIT));
        assertThat(issue(desk, next, end)).isInstanceOf(Issued.class);
    }

    @Test
    void endsTheEarlierCodeWhenALaterOneIsIssued() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        String earlier = issued(desk, binding, NOON).code().digits();
        String later = issued(desk, binding, NOON.plus(COOL_DOWN)).code().digits();

        if (!earlier.equals(later)) {
            assertThat(type(desk, binding, earlier, NOON.plus(COOL_DOWN))).isEqualTo(CodeVerdict.REFUSED);
        }
        assertThat(type(desk, binding, later, NOON.plus(COOL_DOWN))).isEqualTo(CodeVerdict.ACCEPTED);
    }

    @Test
    void sendsAnotherAtOnceWhenTheGatewayDidNotTakeTheFirst() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        Issued lost = issued(desk, binding, NOON);
        transaction().run(() -> desk.undelivered(lost.codeId()));

        assertThat(transaction().call(() -> desk.isUndelivered(binding))).isTrue();
        assertThat(issue(desk, binding, NOON)).isInstanceOf(Issued.class);
        assertThat(transaction().call(() -> desk.isUndelivered(binding))).isFalse();
    }

    @Test
    @Tag("TA3")
    void isWorthNothingForAnyOtherSubjectSessionPurposeOrThing() {
        CodeDesk desk = desk(100);
        for (int differing = 1; differing < 16; differing++) {
            CodeBinding right = new CodeBinding(
                    UUID.randomUUID().toString(), UUID.randomUUID(), CodePurpose.LINK, "link:0998:bank:***4567");
            CodeBinding wrong = differingIn(right, differing);
            String others = issued(desk, wrong, NOON).code().digits();
            Instant later = NOON.plus(COOL_DOWN);
            String code = issued(desk, right, later).code().digits();

            if (!code.equals(others)) {
                assertThat(type(desk, wrong, code, later))
                        .as("mismatch %s", Integer.toBinaryString(differing))
                        .isEqualTo(CodeVerdict.REFUSED);
            }
            assertThat(type(desk, right, code, later)).isEqualTo(CodeVerdict.ACCEPTED);
        }
    }

    private static CodeBinding differingIn(CodeBinding right, int parts) {
        return new CodeBinding(
                (parts & 1) == 0 ? right.subject() : UUID.randomUUID().toString(),
                (parts & 2) == 0 ? right.session() : UUID.randomUUID(),
                (parts & 4) == 0 ? right.purpose() : CodePurpose.PHONE,
                (parts & 8) == 0 ? right.thing() : "link:0999:bank:***1234");
    }

    @Test
    @Tag("TA2")
    void performsNoMoreChecksThanTheLimitWhenManyTryAtOnce() {
        CodeDesk desk = desk(5);
        CodeBinding binding = binding();
        Issued issued = issued(desk, binding, NOON);
        List<String> typed = Stream.concat(Stream.of(issued.code().digits()), Stream.generate(() -> wrongFor(issued)))
                .limit(RACERS)
                .toList();

        List<CodeVerdict> verdicts = race(RACERS, racer -> type(desk, binding, typed.get(racer), NOON));

        assertThat(verdicts).hasSize(RACERS);
        assertThat(verdicts.stream().filter(verdict -> verdict != CodeVerdict.LOCKED))
                .hasSize(5);
        assertThat(verdicts.stream().filter(verdict -> verdict == CodeVerdict.ACCEPTED))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Tag("TA3")
    void isUsedUpByOneOfTwoThatTypeItAtOnce() {
        CodeDesk desk = desk(5);
        for (int round = 0; round < 10; round++) {
            CodeBinding binding = new CodeBinding(
                    UUID.randomUUID().toString(), UUID.randomUUID(), CodePurpose.LINK, "link:0998:bank:***4567");
            CodeIssue issue = transaction()
                    .call(() -> desk.issue(binding, UUID.randomUUID().toString(), NOON));
            String right = ((Issued) issue).code().digits();

            List<CodeVerdict> verdicts = race(2, racer -> type(desk, binding, right, NOON));

            assertThat(verdicts).containsExactlyInAnyOrder(CodeVerdict.ACCEPTED, CodeVerdict.REFUSED);
        }
    }

    @Test
    @Tag("TA4")
    void sendsNoMoreThanTheLimitWhenManyAskAtOnce() {
        CodeDesk desk = desk(5);

        List<CodeIssue> issues = race(RACERS, racer -> {
            CodeBinding somebody =
                    new CodeBinding("racer-" + subject + racer, UUID.randomUUID(), CodePurpose.LINK, "link");
            return issue(desk, somebody, NOON);
        });

        assertThat(issues.stream().filter(Issued.class::isInstance)).hasSize(5);
    }

    private static <T> List<T> race(int racers, IntFunction<T> run) {
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> results = IntStream.range(0, racers)
                    .mapToObj(racer -> pool.submit(waitingFor(start, () -> run.apply(racer))))
                    .toList();
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("a racer fell", failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<T> waitingFor(CountDownLatch start, Callable<T> run) {
        return () -> {
            start.await();
            return run.call();
        };
    }
}
