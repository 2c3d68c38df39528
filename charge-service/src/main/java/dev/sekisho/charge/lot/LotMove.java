package dev.sekisho.charge.lot;

import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The pieces of one wallet's line of the ledger; they add up to it.
 *
 * @param cause what they come back from, if they do
 */
public record LotMove(UUID transaction, WalletId wallet, Way way, List<LotPiece> pieces, Optional<UUID> cause) {

    /** Into the wallet or out of it. */
    public enum Way {
        IN,
        OUT
    }

    public LotMove {
        Objects.requireNonNull(transaction, "transaction");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(way, "way");
        Objects.requireNonNull(cause, "cause");
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a line of the ledger moves money");
        }
    }
}
