package dev.sekisho.link.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.commit.CommitLimits;
import dev.sekisho.kit.commit.GroupCommit;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.debit.AcceptedDebit;
import dev.sekisho.link.debit.ClaimDebit;
import dev.sekisho.link.debit.CloseReason;
import dev.sekisho.link.debit.ClosedDebit;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DebitOrder;
import dev.sekisho.link.debit.HeardAnswer;
import dev.sekisho.link.debit.RecordDebit;
import dev.sekisho.link.debit.Sending;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.Links;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two replicas gather debits for the same ids and links in one database, and neither knows of the other. */
@QuarkusTest
@Tag("TC4")
class TwoClaimersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final CommitLimits LIMITS = new CommitLimits(16, Duration.ofMillis(1), 512, 2);
    private static final int IDS = 24;

    @Inject
    ClaimDebit claim;

    @Inject
    RecordDebit record;

    @Inject
    Links links;

    @Inject
    FactLog facts;

    @Inject
    Database database;

    private final Neighbours neighbours = new Neighbours();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Customer customer;
    private LinkId link;

    @BeforeEach
    void linkABankAccount() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
        link = new LinkId(customer.linked());
    }

    @AfterEach
    void letGo() {
        callers.shutdown();
    }

    @Test
    @Tag("TC1")
    void eachIdLeavesOnceAndIsAnsweredOnceThoughBothAreAskedForAllOfThemInOppositeOrder() throws Exception {
        List<DebitOrder> orders = Stream.generate(() -> order(1)).limit(IDS).toList();
        String deadlocks = deadlocks();

        List<Sending> sendings = atBoth(orders, claim::claim);

        assertThat(sendings).filteredOn(Sending.Send.class::isInstance).hasSize(IDS);
        assertThat(sendings)
                .filteredOn(Sending.Send.class::isInstance)
                .extracting(sending -> sending.debit().charge())
                .doesNotHaveDuplicates();

        List<Debit> states = atBoth(
                orders.stream()
                        .map(order -> new HeardAnswer(order.charge(), new Accepted("R-1")))
                        .toList(),
                record::record);

        assertThat(states).hasSize(2 * IDS).hasOnlyElementsOfType(AcceptedDebit.class);
        assertThat(factsOf(orders)).containsOnly("2");
        assertThat(database.column("select count(*) from depositor_notice where occasion = 'DEBITED' and link_id = '"
                        + link.value() + "'"))
                .containsExactly(Integer.toString(IDS));
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    @Tag("TC5")
    void oneThatCannotBeCarriedOutLeavesNothingHalfDone() {
        DebitOrder good = order(1);
        DebitOrder bad = order(2);
        UUID taken = bad.charge().value();
        QuarkusTransaction.requiringNew().run(() -> facts.append(taken, 1, new DebitClosed(taken, "NEVER_RECEIVED")));

        assertThatThrownBy(() -> claim.claim(List.of(good, bad))).isInstanceOf(RuntimeException.class);

        assertThat(factsOf(List.of(good, bad))).containsExactly("0", "1");
        assertThat(claim.claim(List.of(good)).get(0)).isInstanceOf(Sending.Send.class);
        assertThatThrownBy(() -> record.record(List.of(
                        new HeardAnswer(good.charge(), new Accepted("R-1")),
                        new HeardAnswer(ChargeId.random(), new Accepted("R-2")))))
                .isInstanceOf(RuntimeException.class);
        assertThat(factsOf(List.of(good))).containsExactly("1");
    }

    @Test
    @Tag("TD12")
    void aStopThatTheRoundHadToWaitForIsSeenByIt() throws Exception {
        Customer other = new Customer(neighbours);
        LinkId open = new LinkId(other.linked());
        DebitOrder free = new DebitOrder(ChargeId.random(), open, new WalletId(other.wallet), Money.yen(1));
        Future<List<Sending>> round;
        QuarkusTransaction.begin();
        try {
            ActiveLink active = (ActiveLink) links.lock(link).orElseThrow();
            links.save(active.stop(EndReason.MANDATE_REVOKED_AT_BANK));
            round = callers.submit(() -> claim.claim(List.of(order(1), free)));
            await().atMost(PATIENCE)
                    .until(() -> !database.column("select pid from pg_locks where not granted")
                            .isEmpty());
        } finally {
            QuarkusTransaction.commit();
        }

        List<Sending> answers = round.get();

        assertThat(((ClosedDebit) answers.get(0).debit()).reason()).isEqualTo(CloseReason.LINK_NOT_ACTIVE);
        assertThat(answers.get(1)).isInstanceOf(Sending.Send.class);
    }

    @Test
    @Tag("LK-11")
    void mandatesThatEndedAreWrittenWithTheAnswersOfOthers() {
        DebitOrder revoked = order(1);
        Customer other = new Customer(neighbours);
        DebitOrder fine =
                new DebitOrder(ChargeId.random(), new LinkId(other.linked()), new WalletId(other.wallet), Money.yen(1));
        claim.claim(List.of(revoked, fine));

        record.record(List.of(
                new HeardAnswer(revoked.charge(), new Declined(DeclineReason.MANDATE_REVOKED)),
                new HeardAnswer(fine.charge(), new Accepted("R-1"))));

        assertThat(database.column("select state from link where id = '" + link.value() + "'"))
                .containsExactly("STOPPED");
        assertThat(factsOf(List.of(revoked, fine))).containsOnly("2");
    }

    /** All commands at two replicas at once, at one of them from the last to the first. */
    private <C, A> List<A> atBoth(List<C> commands, Function<List<C>, List<A>> transaction) throws Exception {
        GroupCommit<C, A> one = new GroupCommit<>(LIMITS, transaction);
        GroupCommit<C, A> other = new GroupCommit<>(LIMITS, transaction);
        List<Future<A>> asked = new ArrayList<>();
        IntStream.range(0, commands.size()).forEach(i -> {
            C last = commands.get(commands.size() - 1 - i);
            asked.add(callers.submit(() -> one.carryOut(commands.get(i), PATIENCE)));
            asked.add(callers.submit(() -> other.carryOut(last, PATIENCE)));
        });
        List<A> answers = new ArrayList<>();
        for (Future<A> each : asked) {
            answers.add(each.get());
        }
        return answers;
    }

    private DebitOrder order(long yen) {
        return new DebitOrder(ChargeId.random(), link, new WalletId(customer.wallet), Money.yen(yen));
    }

    /** How many facts there are about each of these debits. */
    private List<String> factsOf(List<DebitOrder> orders) {
        return orders.stream()
                .map(order -> database.column("select count(*) from fact where aggregate_id = '"
                                + order.charge().value() + "'")
                        .get(0))
                .toList();
    }

    private String deadlocks() {
        return database.column("select deadlocks from pg_stat_database where datname = current_database()")
                .get(0);
    }
}
