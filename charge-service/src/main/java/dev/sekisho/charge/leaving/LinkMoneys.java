package dev.sekisho.charge.leaving;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;

/** What came into a wallet, link by link; read under the wallet's lock, it stays so until the transaction ends. */
public interface LinkMoneys {

    /** @param since only what was posted from then on */
    List<LinkMoney> of(WalletId wallet, Instant since);
}
