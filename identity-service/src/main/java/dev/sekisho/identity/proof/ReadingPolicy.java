package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.Readings.Plausibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Decides what a name's reading is worth, whatever the vendor calls it: read from a credential that carries one and was
 * checked by its chip or certificate; else declared, and plausible for the verified characters or not.
 */
@ApplicationScoped
class ReadingPolicy {

    /** Documents whose chip or certificate carries a reading; a Japanese licence has none. */
    private static final Set<String> CARRY_A_READING = Set.of("jp_individual_number_card");

    private static final Set<IdentityMethod> CHECKED_BY_A_MACHINE = Set.of(IdentityMethod.JPKI, IdentityMethod.IC_CHIP);

    private final Readings readings;

    ReadingPolicy(Readings readings) {
        this.readings = readings;
    }

    KanaSource judge(VerifiedClaims claims) {
        boolean read = claims.kanaSource() == KanaSource.FURIGANA_IN_CREDENTIAL
                && CARRY_A_READING.contains(claims.documentType())
                && CHECKED_BY_A_MACHINE.contains(claims.method());
        if (read) {
            return KanaSource.FURIGANA_IN_CREDENTIAL;
        }
        return readings.of(claims.nameKanji(), claims.nameKana()) == Plausibility.PLAUSIBLE
                ? KanaSource.DECLARED_PLAUSIBLE
                : KanaSource.DECLARED_ONLY;
    }
}
