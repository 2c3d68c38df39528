package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.review.PathRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Refuses a bank where not even the best customer could be linked: it enforces only a PIN, has reviewed no path, or is closed
 * at this time of the day.
 */
@ApplicationScoped
class PostureCheck implements OpeningCheck {

    private static final PostureRefusal CLOSED = new PostureRefusal(
            "BANK_CLOSED", new Words("この銀行は、ただいまサービス時間外です。", "This bank takes no requests at this time of the day."));

    private final PostureRule postures;
    private final PathRule paths;

    PostureCheck(PostureRule postures, PathRule paths) {
        this.postures = postures;
        this.paths = paths;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        return postures.refusalFor(bank)
                .or(() -> paths.refusalFor(bank.code()))
                .or(() -> bank.opensAfter(now).map(opens -> CLOSED))
                .<Result>map(refusal -> new Result.Failed(LinkDecision.postureRefusal(refusal)))
                .orElseGet(() -> new Result.Passed(LinkCode.POSTURE_ALLOWS.passed(now)));
    }
}
