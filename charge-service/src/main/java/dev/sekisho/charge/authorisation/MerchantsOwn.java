package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.id.MerchantId;
import java.util.Optional;

/** Keeps merchants apart: of another's authorisation, and of one by which nothing was held, nobody learns that it is there. */
final class MerchantsOwn {

    private MerchantsOwn() {}

    static Optional<Authorisation> among(Optional<Authorisation> found, MerchantId merchant) {
        return found.filter(one -> one.payment().merchantId().equals(merchant))
                .filter(one -> !(one instanceof RefusedAuthorisation));
    }
}
