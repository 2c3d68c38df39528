package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.MerchantClients;
import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.client.ClientCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The gate by the token of the present request. */
@RequestScoped
class TokenMerchantGate implements MerchantGate {

    private final SecurityIdentity identity;
    private final ClientCaller client;
    private final MerchantClients clients;

    TokenMerchantGate(SecurityIdentity identity, ClientCaller client, MerchantClients clients) {
        this.identity = identity;
        this.client = client;
        this.clients = clients;
    }

    @Override
    public boolean opensTo(MerchantId merchant) {
        return identity.hasRole(TOOL)
                || identity.hasRole(CLIENT)
                        && clients.merchantOf(client.clientId()).equals(Optional.of(merchant));
    }
}
