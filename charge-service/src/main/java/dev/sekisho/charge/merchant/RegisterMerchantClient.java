package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Operations tell by which registered client a merchant speaks; telling the same again changes nothing. */
@ApplicationScoped
public class RegisterMerchantClient {

    private final Merchants merchants;
    private final MerchantClients clients;

    @Inject
    public RegisterMerchantClient(Merchants merchants, MerchantClients clients) {
        this.merchants = merchants;
        this.clients = clients;
    }

    @Transactional
    public Outcome register(MerchantId merchant, UUID client) {
        if (merchants.find(merchant).isEmpty()) {
            return Outcome.MERCHANT_UNKNOWN;
        }
        return clients.keep(client, merchant).equals(merchant) ? Outcome.REGISTERED : Outcome.OF_ANOTHER_MERCHANT;
    }

    /** What came of it. */
    public enum Outcome {
        REGISTERED,
        MERCHANT_UNKNOWN,
        OF_ANOTHER_MERCHANT
    }
}
