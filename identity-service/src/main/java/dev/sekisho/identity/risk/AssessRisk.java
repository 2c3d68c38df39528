package dev.sekisho.identity.risk;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what each step shows and holds the account for review where the policy says so, with the evidence.
 *
 * <p>Whoever takes the step is answered as always. An opening that is only asked for is counted and never refused; the
 * account that comes of it is judged when it is opened, when a phone is shown, when an identity is proved
 * and when a link is asked for, by everything it showed until then. Of a payout we hear when it has left: what it shows
 * counts from that moment, and who is held is held from now on.
 */
@ApplicationScoped
public class AssessRisk implements StepWatch {

    private final Accounts accounts;
    private final Sightings sightings;
    private final RiskHolds holds;
    private final SignalReader reader;
    private final RiskPolicy policy;
    private final NetworkMeter networks;

    AssessRisk(
            Accounts accounts,
            Sightings sightings,
            RiskHolds holds,
            SignalReader reader,
            RiskPolicy policy,
            NetworkMeter networks) {
        this.accounts = accounts;
        this.sightings = sightings;
        this.holds = holds;
        this.reader = reader;
        this.policy = policy;
        this.networks = networks;
    }

    @Override
    public boolean see(Step step) {
        if (step instanceof Step.Started started) {
            sightings.note(Subject.opening(started.openingId()), reader.signals(step), step.at());
        } else if (step instanceof Step.Opened opened) {
            passed(opened.origin());
            return judge(opened.account(), step);
        } else if (step instanceof Step.PhoneShown shown) {
            passed(shown.origin());
            return judge(shown.account(), step);
        } else if (step instanceof Step.ProofStarted started) {
            sightings.note(Subject.account(started.account()), reader.signals(step), step.at());
        } else if (step instanceof Step.Proved proved) {
            return judge(proved.account(), step);
        } else if (step instanceof Step.LinkAsked asked) {
            return judge(asked.account(), step);
        } else if (step instanceof Step.PaidOut paid) {
            return judge(paid.account(), step, paid.leftAt());
        } else if (step instanceof Step.Failed failed) {
            networks.failed(failed.origin().network().kind());
        }
        return false;
    }

    private void passed(Origin origin) {
        networks.passed(origin.network().kind());
    }

    private boolean judge(AccountId id, Step step) {
        return judge(id, step, step.at());
    }

    private boolean judge(AccountId id, Step step, Instant shownAt) {
        Instant now = step.at();
        Subject subject = Subject.account(id);
        sightings.note(subject, reader.signals(step), shownAt);
        Assessment assessment = policy.judge(sightings.tally(subject, policy.at(now), now), holds.known(id));
        Optional<Account> toHold =
                assessment.holds() ? accounts.lock(id).filter(AssessRisk::canBeHeld) : Optional.empty();
        toHold.ifPresent(account -> hold(account, assessment, now));
        return toHold.isPresent();
    }

    private void hold(Account account, Assessment assessment, Instant now) {
        Hold hold = new Hold(UUID.randomUUID(), HoldKind.RISK, now);
        accounts.save(account.held(hold));
        holds.add(new RiskHold(hold.id(), account.id(), now, assessment));
    }

    private static boolean canBeHeld(Account account) {
        return !(account instanceof ClosedAccount) && !isHeldForRisk(account);
    }

    private static boolean isHeldForRisk(Account account) {
        return account instanceof HeldAccount held
                && held.holds().stream().anyMatch(hold -> hold.kind() == HoldKind.RISK);
    }
}
