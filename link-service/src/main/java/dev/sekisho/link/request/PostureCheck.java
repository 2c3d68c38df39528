package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.PostureRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Refuses a bank where not even the best customer could be linked, such as one that enforces only a PIN. */
@ApplicationScoped
class PostureCheck implements OpeningCheck {

    private final PostureRule rule;

    PostureCheck(PostureRule rule) {
        this.rule = rule;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        return rule.refusalFor(bank)
                .<Result>map(refusal -> new Result.Failed(LinkDecision.postureRefusal(refusal)))
                .orElseGet(() -> new Result.Passed(LinkCode.POSTURE_ALLOWS.passed(now)));
    }
}
