package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.reproof.ReproofDuties.Addition;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Has one account prove its identity again, for a reason of its own; inside the caller's transaction. */
@ApplicationScoped
public class RequireReproof {

    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private static final Pattern RISK = Pattern.compile(CODE);
    private static final String LIMIT_RISE = ReproofReason.LIMIT_RISE.name();

    private final ReproofDuties duties;
    private final Accounts accounts;
    private final MethodCatalogue catalogue;

    RequireReproof(ReproofDuties duties, Accounts accounts, MethodCatalogue catalogue) {
        this.duties = duties;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /**
     * On a risk.
     *
     * @param risk a stable code, for the record only
     * @param by the staff member who wanted it; empty for a rule
     * @param dueBy from when on nothing new is linked; the present moment to stop that at once
     */
    public Requirement onRisk(AccountId account, String risk, Optional<UUID> by, Instant dueBy, Instant now) {
        if (!RISK.matcher(risk).matches()) {
            throw new IllegalArgumentException("a risk is named by a code");
        }
        return require(account, new Cause(ReproofReason.ACCOUNT_RISK, risk, by), dueBy, now);
    }

    /** Because the holder wishes more than the present proof is good for. */
    Requirement onLimitRise(AccountId account, Instant dueBy, Instant now) {
        return require(account, new Cause(ReproofReason.LIMIT_RISE, LIMIT_RISE, Optional.empty()), dueBy, now);
    }

    private Requirement require(AccountId id, Cause cause, Instant dueBy, Instant now) {
        Optional<ProvedIdentity> identity = accounts.lock(id).flatMap(Account::identity);
        if (identity.isEmpty()) {
            return new Requirement.NothingProved();
        }
        DueDuty duty = new DueDuty(
                new DutyHead(
                        UUID.randomUUID(),
                        id,
                        Optional.empty(),
                        cause.reason(),
                        cause.code(),
                        identity.get().method(),
                        now,
                        dueBy),
                0);
        return duties.add(duty, duty.required(cause.by(), catalogue.version())) == Addition.ADDED
                ? new Requirement.Required(duty)
                : new Requirement.RequiredBefore();
    }

    /** Why, in full, and who wanted it. */
    private record Cause(ReproofReason reason, String code, Optional<UUID> by) {}

    /** What came of it. */
    public sealed interface Requirement {

        /** It is in the queue. */
        record Required(DueDuty duty) implements Requirement {}

        /** It was in the queue for the same reason. */
        record RequiredBefore() implements Requirement {}

        /** There is no such account, or it has proved nothing yet that it could prove again. */
        record NothingProved() implements Requirement {}
    }
}
