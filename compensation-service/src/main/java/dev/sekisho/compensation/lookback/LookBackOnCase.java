package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks back from a confirmed case: what is seen is seen before the case's row is locked, so that nobody waits for it. */
@ApplicationScoped
public class LookBackOnCase {

    private final CaseFiles files;
    private final Sightings sightings;
    private final RecordLookBack record;
    private final SignalsInForce signals;
    private final LookBackPolicy policy;

    LookBackOnCase(
            CaseFiles files,
            Sightings sightings,
            RecordLookBack record,
            SignalsInForce signals,
            LookBackPolicy policy) {
        this.files = files;
        this.sightings = sightings;
        this.record = record;
        this.signals = signals;
        this.policy = policy;
    }

    /** @param askedBy who wants it; empty if it comes by itself */
    @Transactional(TxType.NEVER)
    public Answer look(CaseNumber number, Optional<UUID> askedBy, Instant now) {
        Optional<FraudCase> found = files.find(number, Optional.empty()).map(CaseFile::fraudCase);
        if (found.isEmpty()) {
            return new Answer.CaseUnknown();
        }
        return found.get() instanceof ConfirmedCase confirmed
                ? record.record(number, seen(confirmed, askedBy, now), now)
                : new Answer.NotConfirmed();
    }

    private Seen seen(ConfirmedCase confirmed, Optional<UUID> askedBy, Instant now) {
        UUID caseId = confirmed.head().id();
        Sightings.Seen seen = sightings.of(caseId, policy);
        List<LookAlike> ranked =
                Ranking.of(seen.sightings().stream().filter(signals::count).toList());
        List<ChargedAccount> charged =
                sightings.accounts(ranked.stream().map(LookAlike::wallet).toList());
        Set<WalletId> likely = ranked.stream()
                .filter(like -> like.score() >= policy.askFrom())
                .map(LookAlike::wallet)
                .collect(Collectors.toSet());
        LookBack lookBack = new LookBack(
                UUID.randomUUID(),
                caseId,
                confirmed.head().version(),
                now,
                askedBy,
                ranked.size(),
                ranked.stream().limit(policy.wallets()).toList(),
                Exposure.of(charged, likely),
                seen.whole());
        return new Seen(lookBack, toAsk(ranked, charged));
    }

    /** Those of the likest wallet first. */
    private List<ChargedAccount> toAsk(List<LookAlike> ranked, List<ChargedAccount> charged) {
        Map<WalletId, List<ChargedAccount>> ofWallet =
                charged.stream().collect(Collectors.groupingBy(ChargedAccount::wallet));
        return ranked.stream()
                .filter(like -> like.score() >= policy.askFrom())
                .flatMap(like -> ofWallet.getOrDefault(like.wallet(), List.of()).stream())
                .limit(policy.checks())
                .toList();
    }

    /** What a look saw. @param toAsk of which the banks are to ask their depositors */
    record Seen(LookBack lookBack, List<ChargedAccount> toAsk) {

        Seen {
            toAsk = List.copyOf(toAsk);
        }
    }

    /** What came of it. */
    public sealed interface Answer {

        /** It was made. @param held how many wallets are held by it, and @param asked how many depositors are to be asked */
        record Looked(LookBack lookBack, long held, long asked) implements Answer {}

        /** There is no such case. */
        record CaseUnknown() implements Answer {}

        /** Nothing of it is confirmed, or it is over. */
        record NotConfirmed() implements Answer {}
    }
}
