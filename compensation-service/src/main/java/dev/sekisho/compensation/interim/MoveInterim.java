package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.payeecheck.PayeeCheckPolicy;
import dev.sekisho.compensation.payeecheck.PayeeChecks;
import dev.sekisho.compensation.paymentrun.SingleFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Approves an interim payment, writes its file, hears that it was paid, or gives it up; always under its claim's lock. */
@ApplicationScoped
public class MoveInterim {

    private final Claims claims;
    private final Interims interims;
    private final SingleFile files;
    private final ConfirmedCharges confirmed;
    private final PayeeChecks checks;
    private final PayeeCheckPolicy payees;
    private final InstantSource clock;

    MoveInterim(
            Claims claims,
            Interims interims,
            SingleFile files,
            ConfirmedCharges confirmed,
            PayeeChecks checks,
            PayeeCheckPolicy payees,
            InstantSource clock) {
        this.claims = claims;
        this.interims = interims;
        this.files = files;
        this.confirmed = confirmed;
        this.checks = checks;
        this.payees = payees;
        this.clock = clock;
    }

    @Transactional
    public InterimOutcome approve(UUID id, Actor by) {
        return move(id, (claim, interim) -> {
            Optional<InterimRule> refusal = against(claim, interim, by);
            if (refusal.isPresent()) {
                return refuse(interim, refusal.get(), by);
            }
            Approval approval = new Approval(by, clock.instant());
            Interim approved = ((AskedInterim) interim).approved(approval);
            int approvals = interim.approvals().size() + 1;
            interims.approve(approved, approval, InterimFacts.moved(approved, claim, approvals, by));
            return new InterimOutcome.Done(approved);
        });
    }

    /**
     * Writes the file for a bank day, once the payee's bank was asked; by somebody who did not ask for it, nor is paid by it.
     *
     * @param unchecked whether they know that the payee's bank could not be asked
     */
    @Transactional
    public InterimOutcome send(UUID id, LocalDate day, boolean unchecked, Actor by) {
        Instant now = clock.instant();
        return move(id, (claim, interim) -> {
            if (!(interim instanceof ApprovedInterim approved)) {
                return refuse(interim, InterimRule.NOT_IN_THIS_STATE, by);
            }
            Optional<InterimRule> refusal = againstSending(claim, approved, by);
            if (refusal.isPresent()) {
                return refuse(interim, refusal.get(), by);
            }
            Optional<InterimRule> payee = againstPayee(claim, unchecked, now);
            if (payee.isPresent()) {
                return refuse(interim, payee.get(), by);
            }
            InterimHead head = interim.head();
            Optional<byte[]> file = files.of(
                    day,
                    now,
                    new Payable(
                            head.claim(),
                            head.number(),
                            head.revision(),
                            head.amount(),
                            claim.content().payee(),
                            Optional.empty()));
            if (file.isEmpty()) {
                return refuse(interim, InterimRule.NOT_A_TRANSFER_DAY, by);
            }
            SentInterim sent = approved.sent();
            interims.send(sent, day, file.get(), by.person(), InterimFacts.moved(sent, claim, 2, by));
            return new InterimOutcome.Done(sent);
        });
    }

    /** The bank has carried it out, be it by a file that it was said not to have taken and has debited all the same. */
    @Transactional
    public InterimOutcome confirm(UUID id, Actor by) {
        return move(id, (claim, interim) -> {
            if (interim instanceof PaidInterim) {
                return new InterimOutcome.Done(interim);
            }
            if (interim instanceof SentInterim sent) {
                return save(sent.paid(), claim, by);
            }
            return interim instanceof ApprovedInterim approved && interims.isDebitedAfterAll(id)
                    ? payAfterAll(approved, claim, by)
                    : refuse(interim, InterimRule.NOT_IN_THIS_STATE, by);
        });
    }

    private InterimOutcome payAfterAll(ApprovedInterim approved, Claim claim, Actor by) {
        PaidInterim paid = approved.paidAfterAll();
        interims.payAfterAll(paid, clock.instant(), InterimFacts.moved(paid, claim, 0, by));
        return new InterimOutcome.Done(paid);
    }

    /** Before its file was written, and before anything of the claim is on its way. */
    @Transactional
    public InterimOutcome cancel(UUID id, Actor by) {
        return move(id, (claim, interim) -> {
            if (interim instanceof AskedInterim asked) {
                return save(asked.cancelled(), claim, by);
            }
            return interim instanceof ApprovedInterim approved && claim instanceof LiveClaim
                    ? save(approved.cancelled(), claim, by)
                    : refuse(interim, InterimRule.NOT_IN_THIS_STATE, by);
        });
    }

    /** That somebody has seen the payee is a fact before they see it; empty before the file is written. */
    @Transactional
    public Optional<byte[]> read(UUID id, Actor reader) {
        Optional<byte[]> file = interims.file(id);
        if (file.isPresent()) {
            move(id, (claim, interim) -> {
                interims.note(interim.head().next(), InterimFacts.read(interim.head(), reader));
                return new InterimOutcome.Done(interim);
            });
        }
        return file;
    }

    private InterimOutcome move(UUID id, BiFunction<Claim, Interim, InterimOutcome> step) {
        Optional<Claim> claim =
                interims.find(id).flatMap(found -> claims.lock(found.head().claim()));
        return claim.<InterimOutcome>map(
                        locked -> step.apply(locked, interims.find(id).orElseThrow()))
                .orElseGet(InterimOutcome.Absent::new);
    }

    private Optional<InterimRule> againstSending(Claim claim, ApprovedInterim approved, Actor by) {
        if (approved.head().askedBy().person().equals(by.person())) {
            return Optional.of(InterimRule.IS_AUTHOR);
        }
        if (pays(claim, by)) {
            return Optional.of(InterimRule.IS_BENEFICIARY);
        }
        return amiss(claim, approved);
    }

    /** Nothing leaves on what the claim does not say any more, or for what the depositor took. */
    private Optional<InterimRule> amiss(Claim claim, Interim interim) {
        if (claim.head().revision() != interim.head().revision()) {
            return Optional.of(InterimRule.CLAIM_CHANGED);
        }
        return confirmed.stillHas(claim.caseNumber(), claim.content().charges()) && !claims.isCredited(claim)
                ? Optional.empty()
                : Optional.of(InterimRule.CLAIM_AMISS);
    }

    private Optional<InterimRule> against(Claim claim, Interim interim, Actor by) {
        if (!(interim instanceof AskedInterim)) {
            return Optional.of(InterimRule.NOT_IN_THIS_STATE);
        }
        if (!(claim instanceof DraftClaim)) {
            return Optional.of(InterimRule.CLAIM_NOT_OPEN);
        }
        Optional<InterimRule> amiss = amiss(claim, interim);
        if (amiss.isPresent()) {
            return amiss;
        }
        if (interim.head().askedBy().person().equals(by.person())
                || claim.head().authors().contains(by.person())) {
            return Optional.of(InterimRule.IS_AUTHOR);
        }
        if (pays(claim, by)) {
            return Optional.of(InterimRule.IS_BENEFICIARY);
        }
        return interim.approvals().stream()
                .filter(approval -> approval.by().person().equals(by.person()))
                .findFirst()
                .map(before -> InterimRule.APPROVED_ALREADY);
    }

    private Optional<InterimRule> againstPayee(Claim claim, boolean unchecked, Instant now) {
        return checks.of(claim.id(), 1).stream()
                .filter(check -> check.revision() == claim.head().revision())
                .findFirst()
                .map(check -> switch (payees.judge(check, unchecked, now)) {
                    case PAYABLE -> Optional.<InterimRule>empty();
                    case UNCHECKED -> Optional.of(InterimRule.UNCHECKED_PAYEE);
                    case NOT_CONFIRMED -> Optional.of(InterimRule.PAYEE_NOT_CONFIRMED);
                })
                .orElse(Optional.of(InterimRule.PAYEE_NOT_CONFIRMED));
    }

    private static boolean pays(Claim claim, Actor by) {
        return claim.content().beneficiary().equals(Optional.of(by.person()));
    }

    private InterimOutcome save(Interim moved, Claim claim, Actor by) {
        interims.save(moved, InterimFacts.moved(moved, claim, moved.approvals().size(), by));
        return new InterimOutcome.Done(moved);
    }

    private InterimOutcome refuse(Interim interim, InterimRule rule, Actor by) {
        interims.note(interim.head().next(), InterimFacts.refused(interim.head(), rule, by));
        return new InterimOutcome.Refused(rule);
    }
}
