package dev.sekisho.identity.screening;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Publishes the head of the journal at each hour, so that nobody learns from its coming that something was written. */
@ApplicationScoped
public class AnchorJournal {

    private final ScreeningJournal journal;
    private final ScreeningRules rules;
    private final Transaction transaction;

    AnchorJournal(ScreeningJournal journal, ScreeningRules rules, Transaction transaction) {
        this.journal = journal;
        this.rules = rules;
        this.transaction = transaction;
    }

    public void anchor(Instant now) {
        transaction.run(() -> journal.anchor(now, rules.anchorEvery()));
    }
}
