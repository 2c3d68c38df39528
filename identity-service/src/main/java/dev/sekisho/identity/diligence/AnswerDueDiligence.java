package dev.sekisho.identity.diligence;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.DueDiligenceAnswered;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a customer's answers as a new version; the same within a day are the ones that stand, so that a lost answer may
 * be asked for again. A held account is answered like any other.
 */
@ApplicationScoped
public class AnswerDueDiligence {

    private final Accounts accounts;
    private final DueDiligences diligences;
    private final DiligenceRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    AnswerDueDiligence(
            Accounts accounts,
            DueDiligences diligences,
            DiligenceRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.diligences = diligences;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public DiligenceOutcome answer(AccountId owner, DiligenceAnswers answers) {
        Instant now = clock.instant();
        return transaction.call(() -> accounts.lock(owner)
                .map(account -> take(account, answers, now))
                .orElseGet(DiligenceOutcome.NoAccount::new));
    }

    private DiligenceOutcome take(Account account, DiligenceAnswers answers, Instant now) {
        Optional<DueDiligence> latest = diligences.latest(account.id());
        Optional<DueDiligence> same = latest.filter(known -> isRepeated(known, answers, now));
        if (same.isPresent()) {
            return new DiligenceOutcome.Kept(same.get());
        }
        if (diligences.answeredSince(account.id(), now.minus(DiligenceRules.DAY)) >= rules.answers()) {
            return new DiligenceOutcome.TooMany();
        }
        int version = latest.map(DueDiligence::version).orElse(0) + 1;
        DueDiligence fresh = new DueDiligence(account.id(), version, DiligenceRules.QUESTIONNAIRE, answers, now);
        diligences.add(fresh);
        accounts.save(
                account.noted(new DueDiligenceAnswered(account.id().value(), version, DiligenceRules.QUESTIONNAIRE)));
        return new DiligenceOutcome.Kept(fresh);
    }

    private static boolean isRepeated(DueDiligence known, DiligenceAnswers answers, Instant now) {
        return known.questionnaire() == DiligenceRules.QUESTIONNAIRE
                && known.answers().equals(answers)
                && known.answeredAt().plus(DiligenceRules.DAY).isAfter(now);
    }
}
