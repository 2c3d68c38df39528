package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import java.util.Optional;
import java.util.UUID;

/** Which registered client speaks for which merchant; a client speaks for one, for good. */
public interface MerchantClients {

    Optional<MerchantId> merchantOf(UUID client);

    /** Written with its fact. @return whose client it is now: another's if that was told before */
    MerchantId keep(UUID client, MerchantId merchant);
}
