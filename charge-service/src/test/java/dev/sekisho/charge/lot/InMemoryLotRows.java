package dev.sekisho.charge.lot;

import dev.sekisho.charge.lot.LotMove.Way;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lots in memory. */
final class InMemoryLotRows implements LotRows {

    final Map<WalletId, Lots> open = new HashMap<>();
    final List<LotMove> moves = new ArrayList<>();

    @Override
    public Map<WalletId, Lots> read(Collection<WalletId> wallets) {
        Map<WalletId, Lots> found = new HashMap<>(open);
        found.keySet().retainAll(wallets);
        return found;
    }

    @Override
    public List<LotPiece> outOf(UUID transaction) {
        return moves.stream()
                .filter(move -> move.transaction().equals(transaction) && move.way() == Way.OUT)
                .flatMap(move -> move.pieces().stream())
                .toList();
    }

    @Override
    public Money cameBack(UUID cause) {
        return moves.stream()
                .filter(move -> move.cause().equals(Optional.of(cause)))
                .flatMap(move -> move.pieces().stream())
                .map(LotPiece::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    public void save(Map<WalletId, Lots> after, List<LotMove> more) {
        open.putAll(after);
        moves.addAll(more);
    }
}
