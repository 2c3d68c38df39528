package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeAnswer;
import dev.sekisho.charge.charge.ChargeCommand;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.PostedCharge;
import dev.sekisho.charge.charge.RefusedCharge;
import dev.sekisho.charge.charge.ReserveCharge;
import dev.sekisho.charge.charge.ReservedCharge;
import dev.sekisho.charge.charge.SettleCharge;
import dev.sekisho.charge.charge.Settlement;
import dev.sekisho.charge.commit.Committer;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.payment.PayMerchant;
import dev.sekisho.charge.payment.PaymentAnswer;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.PaymentOrder;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.commit.CommitLimits;
import dev.sekisho.kit.commit.GroupCommit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two replicas gather commands for the same wallets and caps in one database, and neither knows of the other. */
@QuarkusTest
@Tag("TC2")
class TwoCommittersTest extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final CommitLimits LIMITS = new CommitLimits(16, Duration.ofMillis(1), 512, 2);
    private static final CommitLimits ONE_WRITER = new CommitLimits(16, Duration.ZERO, 512, 1);
    private static final int CALLERS = 48;

    private final AtomicInteger turn = new AtomicInteger();

    @Inject
    ReserveCharge reserve;

    @Inject
    SettleCharge settle;

    @Inject
    PayMerchant pay;

    @Inject
    FindLink findLink;

    @RepeatedTest(5)
    @Tag("TA7")
    void togetherTakeNoYenMoreThanTheCapOfAPersonWithThreeWallets() throws Exception {
        UUID person = UUID.randomUUID();
        List<Customer> wallets = List.of(ofPerson(person), ofPerson(person), ofPerson(person));
        List<Committer<ChargeCommand, ChargeAnswer>> replicas = two(reserve::reserve);
        long before = deadlocks();

        List<Charge> charges = atOnce(CALLERS, () -> {
            int mine = turn.getAndIncrement();
            return made(replicas.get(mine % 2).carryOut(command(wallets.get(mine % 3), 20_000), PATIENCE));
        });

        String rows = rowsOf(person);
        assertThat(usedYen("PERSON", person)).as(rows).isEqualTo(300_000);
        assertThat(charges)
                .filteredOn(ReservedCharge.class::isInstance)
                .as(rows)
                .hasSize(15);
        assertThat(charges).filteredOn(RefusedCharge.class::isInstance).hasSize(CALLERS - 15);
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    @Tag("TC1")
    void ofOneKeyAtBothOneChargeIsMade() throws Exception {
        Customer customer = known(customerWithOldLink());
        ChargeKey key = new ChargeKey(new WalletId(customer.walletId()), "one");
        List<Committer<ChargeCommand, ChargeAnswer>> replicas = two(reserve::reserve);

        List<ChargeAnswer> answers = atOnce(
                CALLERS,
                () -> replicas.get(turn.getAndIncrement() % 2).carryOut(command(key, customer, 10_000), PATIENCE));

        assertThat(answers).filteredOn(ChargeAnswer.Made.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(ChargeAnswer.Known.class::isInstance).hasSize(CALLERS - 1);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(10_000);
    }

    @Test
    @Tag("CH-04")
    void postEachChargeOnceThoughBothHearOfItAndTheWalletsCrossEachOther() throws Exception {
        List<Customer> pair = List.of(known(customerWithOldLink()), known(customerWithOldLink()));
        List<ReservedCharge> reserved = IntStream.range(0, CALLERS / 2)
                .mapToObj(i -> (ReservedCharge) made(reserve.reserve(List.of(command(pair.get(i % 2), 1_000)))
                        .get(0)))
                .toList();
        List<Committer<Settlement, Charge>> replicas = two(settle::settle);

        List<Charge> states = atOnce(CALLERS, () -> {
            int mine = turn.getAndIncrement();
            ReservedCharge charge = reserved.get(mine / 2);
            return replicas.get(mine % 2).carryOut(new Settlement(charge, new BankAnswer.Accepted("REF")), PATIENCE);
        });

        assertThat(states).hasOnlyElementsOfType(PostedCharge.class);
        assertThat(pair).allSatisfy(customer -> {
            assertThat(customer.balanceYen()).isEqualTo(CALLERS / 4 * 1_000);
            assertThat(ledgerYen(customer)).isEqualTo(CALLERS / 4 * 1_000);
        });
    }

    @RepeatedTest(3)
    @Tag("TC6")
    void spendNoYenOfAWalletTwice() throws Exception {
        Customer customer = customerWithOldLink();
        UUID store = merchant("CONVENIENCE");
        customer.charge(1_000).then().statusCode(201);
        List<Committer<PaymentOrder, PaymentAnswer>> replicas = two(pay::pay);

        List<PaymentAnswer> answers = atOnce(
                CALLERS,
                () -> replicas.get(turn.getAndIncrement() % 2).carryOut(order(customer, store, 100), PATIENCE));

        assertThat(answers)
                .filteredOn(answer -> ((PaymentAnswer.Decided) answer).payment() instanceof PostedPayment)
                .hasSize(10);
        assertThat(customer.balanceYen()).isZero();
        assertThat(ledgerYen(customer)).isZero();
    }

    @Test
    @Tag("TC5")
    void aCommandThatTheDatabaseRefusesSpoilsNothingForTheOthersOfItsBatch() throws Exception {
        Customer customer = known(customerWithOldLink());
        ChargeCommand first = command(customer, 1_000);
        CountDownLatch firstHasBegun = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        GroupCommit<ChargeCommand, ChargeAnswer> replica = new GroupCommit<>(ONE_WRITER, commands -> {
            firstHasBegun.countDown();
            first(othersWait, commands);
            return reserve.reserve(commands);
        });
        ChargeCommand taken =
                new ChargeCommand(first.id(), command(customer, 1).key(), first.linkId(), Money.yen(2_000), true);
        ExecutorService callers = Executors.newCachedThreadPool();

        Future<ChargeAnswer> one = callers.submit(() -> replica.carryOut(first, PATIENCE));
        firstHasBegun.await();
        List<Future<ChargeAnswer>> others = new ArrayList<>();
        for (ChargeCommand next : List.of(command(customer, 3_000), taken, command(customer, 4_000))) {
            others.add(callers.submit(() -> replica.carryOut(next, PATIENCE)));
        }
        await().atMost(PATIENCE).until(() -> replica.waiting() == 3);
        othersWait.countDown();

        assertThat(made(one.get())).isInstanceOf(ReservedCharge.class);
        assertThat(made(others.get(0).get())).isInstanceOf(ReservedCharge.class);
        assertThatThrownBy(others.get(1)::get).hasMessageContaining("refused a statement");
        assertThat(made(others.get(2).get())).isInstanceOf(ReservedCharge.class);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(8_000);
        callers.shutdown();
    }

    /** Only the first batch, which is one command, waits. */
    private static void first(CountDownLatch latch, List<ChargeCommand> commands) {
        try {
            if (commands.size() == 1) {
                latch.await();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the tables hold of it, with the transaction that wrote each row: who reads of a failure wants to know. */
    private String rowsOf(UUID person) {
        return statements.query("""
                        select string_agg(concat_ws(' ', state, xmin, decided_at, settled_at, reason), chr(10)
                                          order by decided_at)
                               || chr(10) || (select concat_ws(' ', xmin, days, used_yen) from cap_counter
                                               where scope = 'PERSON' and id = ?) as rows
                          from charge where person_id = ?
                        """, row -> row.text("rows"), person, person).get(0);
    }

    private long deadlocks() {
        return sum("select deadlocks n from pg_stat_database where datname = current_database()");
    }

    private static <C, A> List<Committer<C, A>> two(Function<List<C>, List<A>> transaction) {
        GroupCommit<C, A> one = new GroupCommit<>(LIMITS, transaction);
        GroupCommit<C, A> other = new GroupCommit<>(LIMITS, transaction);
        return List.of(one::carryOut, other::carryOut);
    }

    private Customer ofPerson(UUID person) {
        Customer one = Customer.random();
        Customer customer = new Customer(one.walletId(), person, one.bankAccountId(), one.linkId());
        know(customer, "T1", businessTime.instant().minus(Duration.ofDays(200)));
        return known(customer);
    }

    /** With a copy of the link. */
    private Customer known(Customer customer) {
        findLink.find(new LinkId(customer.linkId()));
        return customer;
    }

    private static ChargeCommand command(Customer customer, long yen) {
        return command(
                new ChargeKey(
                        new WalletId(customer.walletId()), UUID.randomUUID().toString()),
                customer,
                yen);
    }

    private static ChargeCommand command(ChargeKey key, Customer customer, long yen) {
        return new ChargeCommand(ChargeId.random(), key, new LinkId(customer.linkId()), Money.yen(yen), true);
    }

    private static PaymentOrder order(Customer customer, UUID store, long yen) {
        WalletId wallet = new WalletId(customer.walletId());
        return new PaymentOrder(
                new PaymentKey(wallet, UUID.randomUUID().toString()),
                new PaymentCommand(
                        PaymentId.random(), wallet, new MerchantId(store), "Shinjuku 3", "T-07", Money.yen(yen)));
    }

    private static Charge made(ChargeAnswer answer) {
        return ((ChargeAnswer.Made) answer).charge();
    }
}
