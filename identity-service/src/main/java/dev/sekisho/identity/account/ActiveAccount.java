package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kernel.event.identity.PhoneVerified;
import dev.sekisho.kernel.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An account in use; it belongs to one person for ever: a proof that names another holds it. */
public record ActiveAccount(
        AccountId id,
        long version,
        CustomerClass customerClass,
        Optional<VerifiedPhone> phone,
        Optional<ProvedIdentity> identity)
        implements Account {

    public ActiveAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(identity, "identity");
    }

    /** A new account, which proves nothing yet. */
    public static ActiveAccount fresh(AccountId id, CustomerClass customerClass) {
        return new ActiveAccount(id, 0, customerClass, Optional.empty(), Optional.empty());
    }

    @Override
    public AccountChange verified(VerifiedPhone shown) {
        ActiveAccount next = new ActiveAccount(id, version, customerClass, Optional.of(shown), identity);
        FactData fact = new PhoneVerified(
                id.value(), shown.numberHash(), shown.lineType(), shown.worth().name());
        return changedTo(next, "PHONE_VERIFIED", fact);
    }

    @Override
    public AccountChange proved(ProvedIdentity shown) {
        if (isAnother(shown)) {
            return held(new Hold(shown.proofId(), HoldKind.OTHER_PERSON, shown.provedAt()));
        }
        ActiveAccount next = new ActiveAccount(id, version, customerClass, phone, Optional.of(shown));
        return changedTo(next, "IDENTITY_PROVED");
    }

    @Override
    public AccountChange readPlausibly() {
        return new AccountChange(
                new ActiveAccount(id, version, customerClass, phone, identity.map(ProvedIdentity::readPlausibly)),
                List.of());
    }

    @Override
    public AccountChange held(Hold hold) {
        HeldAccount held = new HeldAccount(id, version, customerClass, phone, identity, List.of(hold));
        return new AccountChange(
                held, List.of(new AccountHeld(id.value(), hold.kind().told())));
    }

    @Override
    public AccountChange released(UUID holdId) {
        return new AccountChange(this, List.of());
    }

    private boolean isAnother(ProvedIdentity shown) {
        return identity.map(known -> !known.person().equals(shown.person())).orElse(false);
    }

    private AccountChange changedTo(ActiveAccount next, String cause, FactData... first) {
        List<FactData> facts = new ArrayList<>(List.of(first));
        if (next.assurance() != assurance()) {
            facts.add(new AssuranceChanged(id.value(), next.assurance().level(), cause));
        }
        return new AccountChange(next, facts);
    }
}
