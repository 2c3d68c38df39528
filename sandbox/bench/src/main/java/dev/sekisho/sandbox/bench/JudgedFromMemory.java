package dev.sekisho.sandbox.bench;

import dev.sekisho.charge.cap.Allowance;
import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapPolicy;
import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.cap.MonthlyCap;
import dev.sekisho.charge.cap.NewLinkCap;
import dev.sekisho.charge.cap.NewLinkDailyCap;
import dev.sekisho.charge.cap.SlidingCap;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.suspension.HmacCanaryDraw;
import dev.sekisho.kit.suspension.SuspensionGuard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What each charge is judged by without asking anybody (P11), with charge-service's own classes: the suspension book, in
 * which half of a hundred banks are stopped, and the caps, with a use on each of the last 31 days.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JudgedFromMemory {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final int BANKS = 100;
    private static final int DAYS = 31;
    private static final Money LIMIT = Money.yen(300_000);
    private static final Money AMOUNT = Money.yen(10_000);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private static final CanaryDraw CANARIES = new HmacCanaryDraw("the bench's own", HmacCanaryDraw.SANDBOX_KEY);
    private static final BankCode WITH_A_CANARY = bank(BANKS);

    private final SuspensionGuard guard = guard();
    private final LinkCopy link = link();
    private final CapBook book = book(link);
    private final CapPolicy month = new MonthlyCap(CapRule.MONTHLY_CAP_WALLET, CapScope.WALLET, LIMIT);
    private final List<CapPolicy> all = List.of(
            month,
            new MonthlyCap(CapRule.MONTHLY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, LIMIT),
            new MonthlyCap(CapRule.MONTHLY_CAP_PERSON, CapScope.PERSON, LIMIT),
            new SlidingCap(CapRule.SEVEN_DAY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, 7, LIMIT, Optional.empty()),
            new SlidingCap(
                    CapRule.THIRTY_ONE_DAY_CAP_BANK_ACCOUNT,
                    CapScope.BANK_ACCOUNT,
                    DAYS,
                    LIMIT,
                    Optional.of(Duration.ofDays(90))),
            new NewLinkCap(CapRule.NEW_LINK_FIRST_DAY, Tier.T1, Duration.ofHours(24), Money.yen(30_000)),
            new NewLinkDailyCap(CapRule.NEW_LINK_DAILY, Tier.T1, THREE_DAYS, Money.yen(50_000)),
            new NewLinkCap(CapRule.NEW_LINK_TIER2, Tier.T2, THREE_DAYS, Money.yen(10_000)));

    private int next;

    /** May this be charged at that bank? */
    @Benchmark
    public boolean suspension() {
        next = (next + 1) % BANKS;
        return guard.judge(Operation.CHARGE, Optional.of(bank(next))).isOpen();
    }

    /** May this wallet charge at a bank that lets a canary through? */
    @Benchmark
    public boolean canary() {
        return guard.judge(Operation.CHARGE, Optional.of(WITH_A_CANARY), link.walletId())
                .isOpen();
    }

    /** Does one cap bind? */
    @Benchmark
    public boolean cap() {
        return binds(month);
    }

    /** Does any of the eight? */
    @Benchmark
    public void caps(Blackhole heard) {
        for (CapPolicy each : all) {
            heard.consume(binds(each));
        }
    }

    private boolean binds(CapPolicy cap) {
        Optional<Allowance> allowance = cap.allowance(link, book, NOW);
        return allowance.isPresent() && allowance.get().binds(AMOUNT);
    }

    private static SuspensionGuard guard() {
        Canary canary = new Canary(UUID.randomUUID(), 5, CANARIES.keyPrint().orElseThrow());
        List<Suspension> stops = Stream.concat(
                        IntStream.range(0, BANKS / 2).mapToObj(number -> stop(bank(2 * number))),
                        Stream.of(stop(WITH_A_CANARY).letting(Optional.of(canary))))
                .toList();
        SuspensionGuard guard = new SuspensionGuard(false, InstantSource.system(), CANARIES);
        guard.hold(new SuspensionBook(1, stops));
        return guard;
    }

    private static Suspension stop(BankCode bank) {
        return new Suspension(
                Operation.CHARGE, Optional.of(bank), SuspensionReason.FRAUD, "bench", NOW, Optional.empty());
    }

    private static BankCode bank(int number) {
        return new BankCode(Integer.toString(9_000 + number));
    }

    private static LinkCopy link() {
        Instant old = NOW.minus(Duration.ofDays(60));
        return new LinkCopy(
                new LinkId(UUID.randomUUID()),
                1,
                new WalletId(UUID.randomUUID()),
                Optional.of(new PersonId(UUID.randomUUID())),
                new BankAccountId(UUID.randomUUID()),
                bank(0),
                LinkState.ACTIVE,
                new LinkTerms(Tier.T1, old, old));
    }

    private static CapBook book(LinkCopy link) {
        List<CapUse> uses = new ArrayList<>();
        for (CapKey key : CapKey.allOf(link)) {
            IntStream.range(0, DAYS).forEach(day -> uses.add(new CapUse(key, TODAY.minusDays(day), Money.yen(1_000))));
        }
        return CapBook.of(uses);
    }
}
