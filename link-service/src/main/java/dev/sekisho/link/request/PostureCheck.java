package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.review.PathRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Refuses a bank where not even the best customer could be linked: it enforces only a PIN, or has reviewed no path. */
@ApplicationScoped
class PostureCheck implements OpeningCheck {

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
                .<Result>map(refusal -> new Result.Failed(LinkDecision.postureRefusal(refusal)))
                .orElseGet(() -> new Result.Passed(LinkCode.POSTURE_ALLOWS.passed(now)));
    }
}
