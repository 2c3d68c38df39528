package dev.sekisho.identity.staff;

import dev.sekisho.identity.webauthn.PasskeyAssertion;
import java.util.Objects;

/** What somebody shows beside the password; never printed. */
public sealed interface SecondFactor {

    FactorKind kind();

    /** The six digits of an authenticator. */
    record TotpCode(String digits) implements SecondFactor {

        public TotpCode {
            Objects.requireNonNull(digits, "digits");
        }

        @Override
        public FactorKind kind() {
            return FactorKind.TOTP;
        }

        @Override
        public String toString() {
            return "TotpCode[redacted]";
        }
    }

    /** A passkey's answer to a challenge. */
    record Passkey(String challengeId, PasskeyAssertion assertion) implements SecondFactor {

        public Passkey {
            Objects.requireNonNull(challengeId, "challengeId");
            Objects.requireNonNull(assertion, "assertion");
        }

        @Override
        public FactorKind kind() {
            return FactorKind.PASSKEY;
        }
    }
}
