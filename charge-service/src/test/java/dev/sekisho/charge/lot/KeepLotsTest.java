package dev.sekisho.charge.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.charge.lot.LotMove.Way;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose charge each yen is, also beside a second way of counting: yen by yen in a row, without pieces. */
@Tag("CH-07")
@Tag("A35")
class KeepLotsTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final BankCode BANK = new BankCode("0998");
    private static final MerchantId STORE = MerchantId.random();
    private static final int STEPS = 120;
    private static final int SEEDS = Boolean.getBoolean("sekisho.full") ? 1_000 : 60;

    private final InMemoryLotRows rows = new InMemoryLotRows();
    private final KeepLots keep = new KeepLots(rows);
    private final WalletId thief = WalletId.random();
    private final WalletId mule = WalletId.random();

    @Test
    void theOldestMoneyIsSpentFirstAndATransferHandsItsLotsOn() {
        UUID first = charge(thief, 1_000);
        UUID second = charge(thief, 500);

        pay(thief, 300);
        send(thief, mule, 900);

        assertThat(pieces(mule)).containsExactly(piece(first, 700), piece(second, 200));
        assertThat(pieces(thief)).containsExactly(piece(second, 300));
    }

    @Test
    void whatAReversalIsForGoesFirstWhereverItStands() {
        UUID own = charge(thief, 1_000);
        UUID stolen = charge(thief, 500);

        follow(Kind.REVERSAL, UUID.randomUUID(), Optional.of(stolen), thief, -600, LedgerAccount.operatorRecovery());

        assertThat(pieces(thief)).containsExactly(piece(own, 900));
    }

    @Test
    void whatComesBackIsWhatLeftInItsOrderEachYenOnce() {
        UUID first = charge(thief, 1_000);
        UUID second = charge(thief, 500);
        UUID payment = pay(thief, 1_200);

        refund(payment, thief, 900);
        refund(payment, thief, 300);

        assertThat(pieces(thief)).containsExactly(piece(second, 300), piece(first, 1_000), piece(second, 200));
        assertThatThrownBy(() -> refund(payment, thief, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLeftBeforeLotsWereKeptComesBackAsNobodys() {
        refund(UUID.randomUUID(), thief, 900);

        assertThat(pieces(thief)).containsExactly(new LotPiece(Optional.empty(), Money.yen(900)));
    }

    @Test
    void noWalletGivesMoreThanItsLots() {
        charge(thief, 10);

        assertThatThrownBy(() -> pay(thief, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("TD12")
    void moneyThatGoesRoundAndRoundDoesNotCrumble() {
        charge(thief, 5_000);
        charge(mule, 5_000);
        for (int i = 0; i < 2_000; i++) {
            send(thief, mule, 7);
            send(mule, thief, 7);
        }

        assertThat(pieces(thief).size() + pieces(mule).size()).isLessThanOrEqualTo(2 * Lots.MANY);
        assertThat(rows.open.get(thief).sum()).isEqualTo(Money.yen(5_000));
        assertThat(rows.moves).allSatisfy(move -> assertThat(move.pieces()).hasSizeLessThanOrEqualTo(7));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(20_270_120L, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesAddUpToTheirLinesAndToWhatTheWalletHolds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<WalletId> wallets = List.of(thief, mule, WalletId.random());
        YenByYen model = new YenByYen(wallets);
        for (int step = 0; step < STEPS; step++) {
            WalletId from = wallets.get(random.nextInt(wallets.size()));
            WalletId to = wallets.get(random.nextInt(wallets.size()));
            int yen = 1 + random.nextInt(40);
            switch (random.nextInt(4)) {
                case 0 -> model.charged(from, charge(from, yen), yen);
                case 1 -> {
                    if (model.holds(from) >= yen) {
                        pay(from, yen);
                        model.taken(from, yen);
                    }
                }
                default -> {
                    if (model.holds(from) >= yen && !from.equals(to)) {
                        send(from, to, yen);
                        model.given(to, model.taken(from, yen));
                    }
                }
            }
        }
        for (WalletId wallet : wallets) {
            assertThat(yenByYen(wallet)).as("seed %d", seed).isEqualTo(model.lots(wallet));
            assertThat(moved(wallet)).as("seed %d", seed).isEqualTo(model.holds(wallet));
        }
    }

    private UUID charge(WalletId wallet, long yen) {
        return follow(Kind.CHARGE, UUID.randomUUID(), Optional.empty(), wallet, yen, LedgerAccount.of(BANK));
    }

    private UUID pay(WalletId wallet, long yen) {
        return follow(Kind.PAYMENT, UUID.randomUUID(), Optional.empty(), wallet, -yen, LedgerAccount.of(STORE));
    }

    private void refund(UUID payment, WalletId wallet, long yen) {
        follow(Kind.REFUND, UUID.randomUUID(), Optional.of(payment), wallet, yen, LedgerAccount.of(STORE));
    }

    private void send(WalletId from, WalletId to, long yen) {
        follow(Kind.TRANSFER, UUID.randomUUID(), Optional.empty(), from, -yen, LedgerAccount.of(to));
    }

    private UUID follow(Kind kind, UUID id, Optional<UUID> cause, WalletId wallet, long yen, LedgerAccount other) {
        List<LedgerLine> lines = List.of(LedgerLine.of(LedgerAccount.of(wallet), yen), LedgerLine.of(other, -yen));
        keep.follow(List.of(new LedgerTransaction(id, kind, NOW, lines, cause)));
        return id;
    }

    private List<LotPiece> pieces(WalletId wallet) {
        return rows.open.get(wallet).pieces();
    }

    private static LotPiece piece(UUID charge, long yen) {
        return new LotPiece(Optional.of(new ChargeId(charge)), Money.yen(yen));
    }

    private List<UUID> yenByYen(WalletId wallet) {
        List<UUID> all = new ArrayList<>();
        for (LotPiece piece : rows.open.getOrDefault(wallet, Lots.none()).pieces()) {
            for (long i = 0; i < piece.amount().yen(); i++) {
                all.add(piece.lot().orElseThrow().value());
            }
        }
        return all;
    }

    private long moved(WalletId wallet) {
        return rows.moves.stream()
                .filter(move -> move.wallet().equals(wallet))
                .mapToLong(move -> move.pieces().stream()
                                .mapToLong(piece -> piece.amount().yen())
                                .sum()
                        * (move.way() == Way.IN ? 1 : -1))
                .sum();
    }

    /** Each yen by itself, in a row. */
    private static final class YenByYen {

        private final Map<WalletId, Deque<UUID>> wallets = new HashMap<>();

        YenByYen(List<WalletId> ids) {
            ids.forEach(id -> wallets.put(id, new ArrayDeque<>()));
        }

        void charged(WalletId wallet, UUID charge, int yen) {
            for (int i = 0; i < yen; i++) {
                wallets.get(wallet).addLast(charge);
            }
        }

        List<UUID> taken(WalletId wallet, int yen) {
            List<UUID> taken = new ArrayList<>();
            for (int i = 0; i < yen; i++) {
                taken.add(wallets.get(wallet).pollFirst());
            }
            return taken;
        }

        void given(WalletId wallet, List<UUID> yen) {
            yen.forEach(wallets.get(wallet)::addLast);
        }

        long holds(WalletId wallet) {
            return wallets.get(wallet).size();
        }

        List<UUID> lots(WalletId wallet) {
            return List.copyOf(wallets.get(wallet));
        }
    }
}
