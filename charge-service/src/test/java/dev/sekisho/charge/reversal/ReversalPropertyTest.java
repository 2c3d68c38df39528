package dev.sekisho.charge.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Charges, spending, freezes, releases and reversals in any order, ids used again and all; what must hold in the end is
 * added up from the ledger and from the answers, without the code that counts.
 */
@Tag("CH-03")
@Tag("CH-04")
class ReversalPropertyTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final int STEPS = 150;
    private static final int SEEDS = Boolean.getBoolean("sekisho.full") ? 2_000 : 150;

    private final List<WalletId> ids = List.of(WalletId.random(), WalletId.random());
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryReversals reversals = new InMemoryReversals();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ReverseCharge reverse = new ReverseCharge(wallets, reversals, ledger, () -> NOW);

    private final Map<ChargeId, Long> charged = new HashMap<>();
    private final Map<ChargeId, WalletId> into = new HashMap<>();
    private final Map<WalletId, Long> spent = new HashMap<>();
    private final List<ReversalCommand> asked = new ArrayList<>();
    private final Set<ReversalCommand> answeredPosted = new HashSet<>();

    static Stream<Long> seeds() {
        return Stream.iterate(20_270_120L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNoMoreIsTakenBackThanWasChargedAndTheLedgerAddsUpToZero(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        wallets.lock(ids);
        for (int step = 0; step < STEPS; step++) {
            act(random);
        }

        Map<ChargeId, Long> takenBack = takenBack();
        assertThat(takenBack)
                .as("seed %d", seed)
                .allSatisfy((charge, yen) -> assertThat(yen).isLessThanOrEqualTo(charged.get(charge)));
        assertThat(linesOf(Optional.empty())).as("seed %d", seed).isZero();
        assertThat(linesOf(Optional.of(LedgerAccount.operatorRecovery())))
                .as("seed %d", seed)
                .isEqualTo(
                        takenBack.values().stream().mapToLong(Long::longValue).sum());
        for (WalletId id : ids) {
            assertThat(wallet(id).balance().yen())
                    .as("seed %d", seed)
                    .isNotNegative()
                    .isEqualTo(chargedInto(id) - spent.getOrDefault(id, 0L) - takenBackFrom(id));
        }
    }

    private void act(SplittableRandom random) {
        WalletId id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> charge(id, 1 + random.nextInt(30_000));
            case 2 -> spend(id, 1 + random.nextInt(20_000));
            case 3 -> wallets.put(frozen(wallet(id), FreezeGrade.values()[random.nextInt(3)]));
            case 4 -> wallets.put(released(wallet(id)));
            case 5 -> again(random);
            default -> reverse(id, random);
        }
    }

    private void charge(WalletId id, long yen) {
        ChargeId charge = ChargeId.random();
        Wallet before = wallet(id);
        wallets.save(List.of(new WalletChange(before, before.credited(Money.yen(yen)))));
        reversals.posted(charge, id, Money.yen(yen));
        charged.put(charge, yen);
        into.put(charge, id);
    }

    private void spend(WalletId id, long yen) {
        Wallet before = wallet(id);
        before.spent(Operation.SPEND, Money.yen(yen)).ifPresent(after -> {
            wallets.save(List.of(new WalletChange(before, after)));
            spent.merge(id, yen, Long::sum);
        });
    }

    private void reverse(WalletId id, SplittableRandom random) {
        List<ChargeId> charges = List.copyOf(charged.keySet());
        if (!charges.isEmpty()) {
            ChargeId charge = charges.get(random.nextInt(charges.size()));
            ReversalId reversal = new ReversalId(random.nextInt(20) == 0 ? charge.value() : UUID.randomUUID());
            ask(new ReversalCommand(reversal, id, charge, Money.yen(1 + random.nextInt(30_000)), "SKS-2027-000001-0"));
        }
    }

    /** The same again, or another amount under the same id. */
    private void again(SplittableRandom random) {
        if (!asked.isEmpty()) {
            ReversalCommand known = asked.get(random.nextInt(asked.size()));
            Money amount = random.nextBoolean() ? known.amount() : Money.yen(1 + random.nextInt(30_000));
            ask(new ReversalCommand(known.id(), known.walletId(), known.chargeId(), amount, known.caseNumber()));
        }
    }

    private void ask(ReversalCommand command) {
        asked.add(command);
        if (reverse.reverse(command) instanceof ReversalAnswer.Decided decided
                && decided.reversal() instanceof PostedReversal) {
            answeredPosted.add(command);
        }
    }

    private Map<ChargeId, Long> takenBack() {
        Map<ChargeId, Long> taken = new HashMap<>();
        answeredPosted.forEach(
                command -> taken.merge(command.chargeId(), command.amount().yen(), Long::sum));
        return taken;
    }

    private long takenBackFrom(WalletId id) {
        return answeredPosted.stream()
                .filter(command -> command.walletId().equals(id))
                .mapToLong(command -> command.amount().yen())
                .sum();
    }

    private long chargedInto(WalletId id) {
        return charged.entrySet().stream()
                .filter(one -> into.get(one.getKey()).equals(id))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long linesOf(Optional<LedgerAccount> account) {
        return ledger.all().stream()
                .flatMap(transaction -> transaction.lines().stream())
                .filter(line -> account.isEmpty() || line.account().equals(account.get()))
                .mapToLong(LedgerLine::amountYen)
                .sum();
    }

    private Wallet wallet(WalletId id) {
        return wallets.find(id, NOW).orElseThrow();
    }

    private static Wallet frozen(Wallet wallet, FreezeGrade grade) {
        return new FrozenWallet(
                wallet.id(), wallet.balance(), wallet.lastLine(), wallet.version() + 1, grade.operations());
    }

    private static Wallet released(Wallet wallet) {
        return new ActiveWallet(wallet.id(), wallet.balance(), wallet.lastLine(), wallet.version() + 1);
    }
}
