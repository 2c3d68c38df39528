package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows an authorisation to its two sides and nobody else. */
@ApplicationScoped
public class ViewAuthorisation {

    private final Authorisations authorisations;

    @Inject
    public ViewAuthorisation(Authorisations authorisations) {
        this.authorisations = authorisations;
    }

    public Optional<Authorisation> of(AuthorisationId id, WalletId owner) {
        return authorisations.find(id, owner);
    }

    public Optional<Authorisation> of(AuthorisationId id, MerchantId merchant) {
        return MerchantsOwn.among(authorisations.find(id), merchant);
    }
}
