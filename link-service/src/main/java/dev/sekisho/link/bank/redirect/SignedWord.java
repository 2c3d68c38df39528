package dev.sekisho.link.bank.redirect;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.ProofKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** Reads a believed id token: which account, whose name, which factors; a claim that is missing or odd is not guessed. */
final class SignedWord {

    private static final int LONGEST_NAME = 200;

    /** How banks name factors (RFC 8176 and the banks' own); a name that is not here proves nothing. */
    private static final Map<String, ProofKind> FACTORS = Map.of(
            "pin", ProofKind.BANK_PIN,
            "pwd", ProofKind.BANK_PASSWORD,
            "otp", ProofKind.BANK_ONE_TIME_CODE,
            "swk", ProofKind.BANK_APP,
            "fpt", ProofKind.BANK_BIOMETRIC,
            "face", ProofKind.BANK_BIOMETRIC);

    private final JwtClaims claims;

    SignedWord(JwtClaims claims) {
        this.claims = claims;
    }

    BankAuthentication about(BankAccount asked, Mandate mandate) {
        Object kana = claims.getClaimValue("holder_kana");
        Object factors = claims.hasClaim("amr") ? claims.getClaimValue("amr") : List.of();
        if (!(kana instanceof String name) || name.isBlank() || name.length() > LONGEST_NAME) {
            return new NotBelieved();
        }
        if (!(factors instanceof List<?> named) || !named.stream().allMatch(String.class::isInstance)) {
            return new NotBelieved();
        }
        return isAbout(asked) ? new Authenticated(known(named), name, mandate) : new OtherAccount();
    }

    private boolean isAbout(BankAccount asked) {
        return asked.branch().equals(claims.getClaimValue("branch_code"))
                && asked.type().name().equals(claims.getClaimValue("account_type"))
                && asked.number().equals(claims.getClaimValue("account_number"));
    }

    private static Set<ProofKind> known(List<?> named) {
        Set<ProofKind> known = new HashSet<>();
        for (Object name : named) {
            ProofKind kind = FACTORS.get(name);
            if (kind != null) {
                known.add(kind);
            }
        }
        return known;
    }
}
