package dev.sekisho.compensation.pursuit;

import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.freezerequest.WriteRequests;
import dev.sekisho.compensation.preservation.WriteLists;
import dev.sekisho.compensation.pursuit.FollowMoney.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Writes down what the ends of a case's money ask for, and that the case has had its turn, in one transaction. */
@ApplicationScoped
public class RecordEnds {

    private final Cases cases;
    private final Trails trails;
    private final WriteRequests requests;
    private final WriteLists lists;
    private final PursuitPolicy policy;

    RecordEnds(Cases cases, Trails trails, WriteRequests requests, WriteLists lists, PursuitPolicy policy) {
        this.cases = cases;
        this.trails = trails;
        this.requests = requests;
        this.lists = lists;
        this.policy = policy;
    }

    /**
     * @param seen the case as it was when its money was followed; what changed meanwhile has another turn
     * @param before how often its money had been followed then
     */
    @Transactional
    Optional<Found> record(FraudCase seen, long before, Ends ends, Instant now) {
        return cases.lock(seen.head().number())
                .map(present -> trails.followed(present.head().id(), seen.head().version(), before, policy.again())
                        ? write(present, ends, now)
                        : Found.NOTHING);
    }

    private Found write(FraudCase present, Ends ends, Instant now) {
        if (present instanceof ConfirmedCase confirmed) {
            return new Found(
                    requests.write(confirmed, ends.payouts(), ends.whole(), now),
                    lists.write(confirmed, ends.spent(), now));
        }
        if (present instanceof ClosedCase closed && closed.outcome().releases()) {
            requests.withdrawAll(closed, now);
            lists.drop(closed);
        }
        return Found.NOTHING;
    }
}
