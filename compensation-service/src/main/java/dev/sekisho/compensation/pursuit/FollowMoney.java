package dev.sekisho.compensation.pursuit;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.compensation.trace.TraceMoney;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows the money of one case: traced before the case's row is locked, so that nobody waits for it. */
@ApplicationScoped
public class FollowMoney {

    private final CaseFiles files;
    private final Trails trails;
    private final TraceMoney tracing;
    private final TraceLimits limits;
    private final RecordEnds record;
    private final PursuitPolicy policy;

    FollowMoney(
            CaseFiles files,
            Trails trails,
            TraceMoney tracing,
            TraceLimits limits,
            RecordEnds record,
            PursuitPolicy policy) {
        this.files = files;
        this.trails = trails;
        this.tracing = tracing;
        this.limits = limits;
        this.record = record;
        this.policy = policy;
    }

    /** Empty for a case that is not there. */
    @Transactional(TxType.NEVER)
    public Optional<Found> follow(CaseNumber number, Instant now) {
        return files.find(number, Optional.empty()).map(CaseFile::fraudCase).flatMap(seen -> follow(seen, now));
    }

    private Optional<Found> follow(FraudCase seen, Instant now) {
        long before = trails.follows(seen.head().id());
        Ends ends = seen instanceof ConfirmedCase confirmed ? ends(confirmed) : new Ends(List.of(), List.of(), false);
        return record.record(seen, before, ends, now);
    }

    private Ends ends(ConfirmedCase confirmed) {
        List<StolenCharge> stolen = trails.stolen(confirmed.head().id(), policy.charges() + 1);
        boolean all = stolen.size() <= policy.charges();
        List<StolenCharge> followed = all ? stolen : stolen.subList(0, policy.charges());
        Map<ChargeId, Instant> confirmedAt =
                followed.stream().collect(Collectors.toMap(StolenCharge::charge, StolenCharge::confirmedAt));
        List<Trace> traces = new ArrayList<>();
        for (int from = 0; from < followed.size(); from += limits.charges()) {
            traces.add(tracing.trace(followed.subList(from, Math.min(followed.size(), from + limits.charges())).stream()
                    .map(StolenCharge::charge)
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
        }
        return Ends.of(traces, confirmedAt, all);
    }

    /** What was new. @param requests to banks, written or raised, and @param lines of lists of pictures */
    public record Found(long requests, long lines) {

        static final Found NOTHING = new Found(0, 0);

        public boolean isSomething() {
            return requests > 0 || lines > 0;
        }
    }
}
