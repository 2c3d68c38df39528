package dev.sekisho.charge.lot;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where lots are kept; whoever reads or writes holds the locks of the wallets. */
public interface LotRows {

    /** A wallet without a row has none. */
    Map<WalletId, Lots> read(Collection<WalletId> wallets);

    /** The pieces that left by this transaction, in order; none for what left before lots were kept. */
    List<LotPiece> outOf(UUID transaction);

    /** How much came back of it before. */
    Money cameBack(UUID cause);

    /** Joins the running transaction. */
    void save(Map<WalletId, Lots> after, List<LotMove> moves);
}
