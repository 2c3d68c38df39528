package dev.sekisho.identity.reading;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.Proof;
import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.KanaReadingMoved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Shows reviewers a reading that was only declared, and takes it as plausible once two of them agree by one evidence. */
@ApplicationScoped
public class JudgeReading {

    private static final String NO_EVIDENCE = "NONE";

    private final Proofs proofs;
    private final Accounts accounts;
    private final DeclaredReadings readings;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    JudgeReading(
            Proofs proofs,
            Accounts accounts,
            DeclaredReadings readings,
            StaffTokens tokens,
            Transaction transaction,
            InstantSource clock) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.readings = readings;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What there is to look at; that somebody looked is a fact. */
    public Optional<Dossier> look(Actor by, UUID proofId, Instant machineTime) {
        return transaction.call(() -> entitled(by, machineTime)
                .flatMap(actor -> proofs.lock(proofId))
                .flatMap(proof -> find(proof).map(reading -> {
                    proofs.noted(proof, fact(reading, "READ", Optional.empty(), by));
                    return new Dossier(reading, proofs.claims(proofId).orElseThrow());
                })));
    }

    /** @param machineTime by which the caller's token stands or not */
    public ReadingOutcome judge(Actor by, UUID proofId, Evidence evidence, Instant machineTime) {
        return transaction.call(() -> {
            if (entitled(by, machineTime).isEmpty()) {
                return new ReadingOutcome.Refused(ReadingRefusal.NOT_ENTITLED);
            }
            Optional<Proof> proof = proofs.lock(proofId);
            return proof.flatMap(this::find)
                    .map(reading ->
                            keep(proof.get(), reading, reading.judge(evidence, by, clock.instant()), evidence, by))
                    .orElseGet(() -> new ReadingOutcome.Refused(ReadingRefusal.UNKNOWN));
        });
    }

    private Optional<Actor> entitled(Actor by, Instant machineTime) {
        return tokens.stands(by.tokenId(), by.staffId(), StaffRole.REVIEWER, machineTime)
                ? Optional.of(by)
                : Optional.empty();
    }

    /** The reading of the account's present proof, if nothing but its holder's word stands behind it. */
    private Optional<DeclaredReading> find(Proof proof) {
        return accounts.lock(proof.owner())
                .flatMap(Account::identity)
                .filter(identity -> identity.proofId().equals(proof.id()))
                .filter(identity -> identity.kanaSource() == KanaSource.DECLARED_ONLY)
                .map(identity -> reading(proof, identity));
    }

    private DeclaredReading reading(Proof proof, ProvedIdentity identity) {
        return new DeclaredReading(proof.id(), proof.owner(), identity.person(), readings.proposal(proof.id()));
    }

    private ReadingOutcome keep(
            Proof proof, DeclaredReading reading, ReadingOutcome outcome, Evidence evidence, Actor by) {
        if (outcome instanceof ReadingOutcome.Proposed proposed) {
            readings.save(reading, proposed);
            proofs.noted(proof, fact(reading, "PROPOSED", Optional.of(evidence), by));
        } else if (outcome instanceof ReadingOutcome.Plausible plausible) {
            readings.save(reading, plausible);
            proofs.plausible(proof, fact(reading, "PLAUSIBLE", Optional.of(evidence), by));
            accounts.save(accounts.lock(reading.account()).orElseThrow().readPlausibly());
        } else if (outcome instanceof ReadingOutcome.Refused refused) {
            proofs.noted(proof, fact(reading, refused.why().name(), Optional.of(evidence), by));
        }
        return outcome;
    }

    private static KanaReadingMoved fact(DeclaredReading reading, String step, Optional<Evidence> evidence, Actor by) {
        return new KanaReadingMoved(
                reading.proofId(),
                reading.account().value(),
                step,
                evidence.map(shown -> shown.kind().name()).orElse(NO_EVIDENCE),
                evidence.map(Evidence::scanHash).orElse(NO_EVIDENCE),
                by.staffId(),
                by.person().value());
    }

    /** A reading with the name as the documents have it; never printed. */
    public record Dossier(DeclaredReading reading, VerifiedClaims claims) {}
}
