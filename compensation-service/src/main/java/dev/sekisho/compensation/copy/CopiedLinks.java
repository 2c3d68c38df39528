package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Optional;

/** The copied links; a link that was found stays as it was found until the transaction ends. */
public interface CopiedLinks {

    Optional<CopiedLink> find(LinkId id);

    void keep(CopiedLink link);

    /** At most {@code limit} links of a wallet, the last that changed first. */
    List<CopiedLink> ofWallet(WalletId wallet, int limit);
}
