package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.evidence.ProofKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** Reads a believed id token: which account, whose name, which factors; a claim that is missing or odd is not guessed. */
final class SignedWord {

    private static final int LONGEST_NAME = 200;
    private static final String KANA = "holder_kana";
    private static final String KANA_MATCHES = "holder_kana_matches";
    private static final String BIRTH_DATE_MATCHES = "birth_date_matches";

    /** How banks name factors (RFC 8176 and the banks' own); a name that is not here proves nothing. */
    private static final Map<String, ProofKind> FACTORS = Map.of(
            "pin", ProofKind.BANK_PIN,
            "pwd", ProofKind.BANK_PASSWORD,
            "otp", ProofKind.BANK_ONE_TIME_CODE,
            "balance", ProofKind.PASSBOOK_BALANCE,
            "swk", ProofKind.BANK_APP,
            "fpt", ProofKind.BANK_BIOMETRIC,
            "face", ProofKind.BANK_BIOMETRIC);

    private final JwtClaims claims;

    SignedWord(JwtClaims claims) {
        this.claims = claims;
    }

    BankAuthentication about(BankAccount asked, Mandate mandate) {
        Optional<HolderWord> holder = holder();
        Object factors = claims.hasClaim("amr") ? claims.getClaimValue("amr") : List.of();
        if (holder.isEmpty()) {
            return new NotBelieved();
        }
        if (!(factors instanceof List<?> named) || !named.stream().allMatch(String.class::isInstance)) {
            return new NotBelieved();
        }
        return isAbout(asked) ? new Authenticated(known(named), holder.get(), mandate) : new OtherAccount();
    }

    /** The name, or whether kana and birth date match, or neither; both at once, or half of it, is not understood. */
    private Optional<HolderWord> holder() {
        boolean tells = claims.hasClaim(KANA);
        boolean compares = claims.hasClaim(KANA_MATCHES) || claims.hasClaim(BIRTH_DATE_MATCHES);
        if (tells && compares) {
            return Optional.empty();
        }
        if (tells) {
            return told();
        }
        return compares ? compared() : Optional.of(HolderWord.silent());
    }

    private Optional<HolderWord> told() {
        boolean usable =
                claims.getClaimValue(KANA) instanceof String name && !name.isBlank() && name.length() <= LONGEST_NAME;
        return usable ? Optional.of(HolderWord.told((String) claims.getClaimValue(KANA))) : Optional.empty();
    }

    private Optional<HolderWord> compared() {
        if (claims.getClaimValue(KANA_MATCHES) instanceof Boolean kana
                && claims.getClaimValue(BIRTH_DATE_MATCHES) instanceof Boolean birthDate) {
            return Optional.of(HolderWord.compared(kana && birthDate));
        }
        return Optional.empty();
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
