package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Duties for the tests of those who ask about them. */
public final class SampleDuties {

    private SampleDuties() {}

    public static void onRisk(ReproofDuties duties, Accounts accounts, AccountId account, Instant dueBy, Instant now) {
        new RequireReproof(duties, accounts, MethodCatalogue.published())
                .onRisk(account, "SAMPLE", Optional.empty(), dueBy, now);
    }
}
