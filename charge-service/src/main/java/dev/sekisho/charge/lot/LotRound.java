package dev.sekisho.charge.lot;

import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.charge.lot.LotMove.Way;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Follows transactions one after the other, each seeing what the ones before it moved; writes only to its own lists. */
final class LotRound {

    private final LotRows rows;
    private final Map<WalletId, Lots> lots;
    private final List<LotMove> moves = new ArrayList<>();
    private final Map<UUID, Money> cameBack = new HashMap<>();

    LotRound(LotRows rows, Set<WalletId> wallets) {
        this.rows = rows;
        this.lots = new HashMap<>(rows.read(wallets));
    }

    static Set<WalletId> walletsOf(List<LedgerTransaction> transactions) {
        return transactions.stream()
                .flatMap(transaction -> transaction.lines().stream())
                .flatMap(line -> line.account().wallet().stream())
                .collect(Collectors.toSet());
    }

    /** What leaves a wallet is looked at first: a transfer hands on what it took. */
    void follow(LedgerTransaction transaction) {
        List<LotPiece> taken = new ArrayList<>();
        for (LedgerLine line : transaction.lines()) {
            if (line.amountYen() < 0) {
                line.account().wallet().ifPresent(wallet -> taken.addAll(take(transaction, wallet, -line.amountYen())));
            }
        }
        for (LedgerLine line : transaction.lines()) {
            if (line.amountYen() > 0) {
                line.account().wallet().ifPresent(wallet -> put(transaction, wallet, line.amountYen(), taken));
            }
        }
    }

    Map<WalletId, Lots> after() {
        return lots;
    }

    List<LotMove> moves() {
        return moves;
    }

    private List<LotPiece> take(LedgerTransaction transaction, WalletId wallet, long yen) {
        Money amount = Money.yen(yen);
        Lots before = of(wallet);
        Lots.Taken taken = transaction.kind() == Kind.REVERSAL
                ? before.takeFirstOf(new ChargeId(transaction.cause().orElseThrow()), amount)
                : before.take(amount);
        lots.put(wallet, taken.left());
        moves.add(new LotMove(transaction.id(), wallet, Way.OUT, taken.pieces(), Optional.empty()));
        return taken.pieces();
    }

    private void put(LedgerTransaction transaction, WalletId wallet, long yen, List<LotPiece> handedOn) {
        List<LotPiece> pieces = switch (transaction.kind()) {
            case CHARGE -> List.of(new LotPiece(Optional.of(new ChargeId(transaction.id())), Money.yen(yen)));
            case TRANSFER -> handedOn;
            case PAYOUT_RETURN, REFUND -> back(transaction.cause().orElseThrow(), Money.yen(yen));
            case PAYMENT, PAYOUT, REVERSAL -> throw new IllegalStateException("nothing comes into a wallet by it");
        };
        lots.put(wallet, of(wallet).put(pieces));
        moves.add(new LotMove(transaction.id(), wallet, Way.IN, pieces, transaction.cause()));
    }

    /** What left comes back in the order in which it left, each yen once; of what left before lots were kept, nobody knows. */
    private List<LotPiece> back(UUID cause, Money amount) {
        Money before = cameBack.computeIfAbsent(cause, rows::cameBack);
        cameBack.put(cause, before.plus(amount));
        Lots left = new Lots(rows.outOf(cause));
        return left.pieces().isEmpty()
                ? List.of(new LotPiece(Optional.empty(), amount))
                : left.take(before).left().take(amount).pieces();
    }

    private Lots of(WalletId wallet) {
        return lots.getOrDefault(wallet, Lots.none());
    }
}
