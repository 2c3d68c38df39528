package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.spraying.Origins;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.Books;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import dev.sekisho.link.suspension.ResumeHead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred customers who come back from the bank around a stop of linking there, on the real database. */
@QuarkusTest
@Tag("TB5")
class SuspendedConfirmTest {

    private static final int REQUESTS = 200;
    private static final int AT_ONCE = 8;
    /** So many are decided once the stop has committed, so that some come late however fast the others were. */
    private static final int LATE = 20;

    @Inject
    OpenLinkRequest open;

    @Inject
    MoveRequest mover;

    @Inject
    DecideLink decide;

    @Inject
    LinkRequests requests;

    @Inject
    ImposeSuspension impose;

    @Inject
    Books books;

    @Inject
    Banks banks;

    @AfterEach
    void openAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            ResumeHead everything = new ResumeHead(
                    UUID.randomUUID(),
                    Optional.of(FIRST),
                    Set.of(Operation.LINK),
                    Optional.empty(),
                    Long.MAX_VALUE,
                    Instant.now(),
                    List.of());
            books.lock().resume(everything, Optional.empty(), List.of()).ifPresent(books::save);
        });
        assertThat(books.find().entries()).map(BookEntry::suspension).isEmpty();
    }

    @Test
    void notOneOfTwoHundredIsConfirmedAfterAStopBetweenTheirSteps() throws Exception {
        List<LinkRequestId> returned = returned();

        stopLinking();
        List<Future<LinkRequest>> decided = decideAll(returned, new CountDownLatch(0), new CountDownLatch(0));

        for (Future<LinkRequest> one : decided) {
            assertThat(one.get()).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.refusal().heard()).isEqualTo(RefusalClass.STOPPED);
                assertThat(refused.refusal().code()).isEqualTo("SUSPENDED");
            });
        }
    }

    @Test
    void noneIsConfirmedAnyMoreOnceTheStopHasCommittedHoweverManyRace() throws Exception {
        List<LinkRequestId> returned = returned();
        CountDownLatch someCameThrough = new CountDownLatch(REQUESTS / 10);
        CountDownLatch stopped = new CountDownLatch(1);

        List<Future<LinkRequest>> racing = decideAll(returned, someCameThrough, stopped);
        someCameThrough.await();
        stopLinking();
        long confirmed = confirmed(returned);
        stopped.countDown();

        long inTheEnd = 0;
        for (Future<LinkRequest> one : racing) {
            inTheEnd += one.get() instanceof Linked ? 1 : 0;
        }
        assertThat(inTheEnd).isEqualTo(confirmed).isBetween(REQUESTS / 10L, REQUESTS - 1L);
    }

    private long confirmed(List<LinkRequestId> ids) {
        return ids.stream()
                .filter(id -> requests.find(id).orElseThrow() instanceof Linked)
                .count();
    }

    private void stopLinking() {
        impose.impose(new Imposition(
                Set.of(Operation.LINK),
                Optional.of(FIRST),
                SuspensionReason.FRAUD,
                "a test",
                Optional.empty(),
                Optional.empty()));
    }

    private List<Future<LinkRequest>> decideAll(
            List<LinkRequestId> ids, CountDownLatch decided, CountDownLatch stopped) {
        Bank bank = banks.find(FIRST, Instant.now()).orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<LinkRequest>> all = new ArrayList<>();
            List<LinkRequestId> late = ids.subList(ids.size() - LATE, ids.size());
            for (LinkRequestId id : ids) {
                all.add(threads.submit(() -> {
                    if (late.contains(id)) {
                        stopped.await();
                    }
                    LinkRequest now = decide.decide(id, bank, Linking.authenticated("ヤマダ タロウ"));
                    decided.countDown();
                    return now;
                }));
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private List<LinkRequestId> returned() {
        int first = ThreadLocalRandom.current().nextInt(9_000_000);
        return IntStream.range(first, first + REQUESTS).mapToObj(this::returned).toList();
    }

    /** Up to the moment at which the bank has answered. */
    private LinkRequestId returned(int number) {
        WalletId wallet = WalletId.random();
        LinkRequestId id = open.open(wallet, account(String.format("%07d", number)), Origins.home(number))
                .head()
                .id();
        QuarkusTransaction.requiringNew().run(() -> {
            move(id, state -> ((Requested) state).codeSent());
            move(id, state -> ((CodeSent) state).cleared(Linking.subject(wallet)));
            move(
                    id,
                    state -> ((Cleared) state)
                            .sentToBank(PageSecrets.random(), URI.create("https://bank.example/authorize")));
            move(id, state -> ((AtBank) state).returned());
        });
        return id;
    }

    private void move(LinkRequestId id, java.util.function.UnaryOperator<LinkRequest> step) {
        mover.move(id, state -> Optional.of(Move.into(step.apply(state))));
    }
}
