package dev.sekisho.identity.phone;

import dev.sekisho.kernel.event.identity.PhoneVerificationStarted;
import dev.sekisho.kernel.id.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Where phone verifications are kept; a verification of another account is as if there were none. */
public interface PhoneVerifications {

    void add(PhoneVerification verification, PhoneVerificationStarted fact);

    Optional<PhoneVerification> find(UUID id, AccountId owner);
}
