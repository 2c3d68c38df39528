package dev.sekisho.kernel.event;

import dev.sekisho.kernel.event.audit.EntriesRead;
import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.ChargeRefused;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.event.charge.ChargeVoided;
import dev.sekisho.kernel.event.charge.MerchantRegistered;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kernel.event.charge.PaymentRefused;
import dev.sekisho.kernel.event.charge.PayoutInDoubt;
import dev.sekisho.kernel.event.charge.PayoutPosted;
import dev.sekisho.kernel.event.charge.PayoutRefused;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.event.charge.ReversalRefused;
import dev.sekisho.kernel.event.charge.TransferPosted;
import dev.sekisho.kernel.event.charge.TransferRefused;
import dev.sekisho.kernel.event.charge.WalletFreezeRefused;
import dev.sekisho.kernel.event.charge.WalletFrozen;
import dev.sekisho.kernel.event.charge.WalletReleased;
import dev.sekisho.kernel.event.compensation.ApprovalRefused;
import dev.sekisho.kernel.event.compensation.CaseClosed;
import dev.sekisho.kernel.event.compensation.CaseClosingApproved;
import dev.sekisho.kernel.event.compensation.CaseConfirmed;
import dev.sekisho.kernel.event.compensation.CaseJoined;
import dev.sekisho.kernel.event.compensation.CaseOpened;
import dev.sekisho.kernel.event.compensation.ClaimApproved;
import dev.sekisho.kernel.event.compensation.ClaimEdited;
import dev.sekisho.kernel.event.compensation.ClaimMade;
import dev.sekisho.kernel.event.compensation.ClaimRefused;
import dev.sekisho.kernel.event.compensation.ClaimWithdrawn;
import dev.sekisho.kernel.event.compensation.CompensationPaid;
import dev.sekisho.kernel.event.compensation.FraudReported;
import dev.sekisho.kernel.event.compensation.MeasureTaken;
import dev.sekisho.kernel.event.compensation.PayeeRead;
import dev.sekisho.kernel.event.compensation.PaymentRunCancelled;
import dev.sekisho.kernel.event.compensation.PaymentRunConfirmed;
import dev.sekisho.kernel.event.compensation.PaymentRunMade;
import dev.sekisho.kernel.event.compensation.PaymentRunRefused;
import dev.sekisho.kernel.event.compensation.PaymentRunReleased;
import dev.sekisho.kernel.event.compensation.RecoveryEnded;
import dev.sekisho.kernel.event.compensation.RecoveryPosted;
import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AccountOpened;
import dev.sekisho.kernel.event.identity.AccountReleased;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.event.identity.ClientApproved;
import dev.sekisho.kernel.event.identity.ClientProposed;
import dev.sekisho.kernel.event.identity.ClientRefused;
import dev.sekisho.kernel.event.identity.ClientRevoked;
import dev.sekisho.kernel.event.identity.ClientTokenIssued;
import dev.sekisho.kernel.event.identity.DueDiligenceAnswered;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.event.identity.IdentityReuseFound;
import dev.sekisho.kernel.event.identity.JournalAnchored;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import dev.sekisho.kernel.event.identity.PasskeyAdded;
import dev.sekisho.kernel.event.identity.PasskeyRemoved;
import dev.sekisho.kernel.event.identity.PasswordChanged;
import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import dev.sekisho.kernel.event.identity.PhoneRefused;
import dev.sekisho.kernel.event.identity.PhoneVerificationStarted;
import dev.sekisho.kernel.event.identity.PhoneVerified;
import dev.sekisho.kernel.event.identity.ProofEventIgnored;
import dev.sekisho.kernel.event.identity.RoleGrantProposed;
import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import dev.sekisho.kernel.event.identity.RoleGranted;
import dev.sekisho.kernel.event.identity.RoleRevoked;
import dev.sekisho.kernel.event.identity.SessionEnded;
import dev.sekisho.kernel.event.identity.SessionStarted;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import dev.sekisho.kernel.event.identity.StaffEnrolled;
import dev.sekisho.kernel.event.identity.StaffEntered;
import dev.sekisho.kernel.event.identity.StaffLeft;
import dev.sekisho.kernel.event.identity.StaffPasskeyAdded;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.event.identity.WalletFreezeAcknowledged;
import dev.sekisho.kernel.event.identity.WalletFreezeOrdered;
import dev.sekisho.kernel.event.link.BrakeAnswered;
import dev.sekisho.kernel.event.link.BrakePulled;
import dev.sekisho.kernel.event.link.CreditAnswered;
import dev.sekisho.kernel.event.link.CreditClosed;
import dev.sekisho.kernel.event.link.CreditRequested;
import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.event.link.DepositorNoticed;
import dev.sekisho.kernel.event.link.LinkChecked;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkRefused;
import dev.sekisho.kernel.event.link.LinkReleased;
import dev.sekisho.kernel.event.link.LinkRequestMoved;
import dev.sekisho.kernel.event.link.LinkRequested;
import dev.sekisho.kernel.event.link.LinkStopLifted;
import dev.sekisho.kernel.event.link.LinkStopTaken;
import dev.sekisho.kernel.event.link.ResumeApproved;
import dev.sekisho.kernel.event.link.ResumeProposed;
import dev.sekisho.kernel.event.link.ResumeSignedOff;
import dev.sekisho.kernel.event.link.Resumed;
import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.event.link.SuspensionLifted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every fact that may be published, under the name it has on the wire; a name, once given, keeps its shape. */
public final class FactTypes {

    private static final Map<String, Class<? extends FactData>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<? extends FactData>, String> BY_CLASS = new LinkedHashMap<>();

    static {
        name("dev.sekisho.identity.account-opened.v1", AccountOpened.class);
        name("dev.sekisho.identity.wallet-freeze-ordered.v1", WalletFreezeOrdered.class);
        name("dev.sekisho.identity.wallet-freeze-acknowledged.v1", WalletFreezeAcknowledged.class);
        name("dev.sekisho.identity.phone-verified.v1", PhoneVerified.class);
        name("dev.sekisho.identity.phone-refused.v1", PhoneRefused.class);
        name("dev.sekisho.identity.identity-proof-started.v1", IdentityProofStarted.class);
        name("dev.sekisho.identity.identity-proved.v1", IdentityProved.class);
        name("dev.sekisho.identity.identity-proof-refused.v1", IdentityProofRefused.class);
        name("dev.sekisho.identity.assurance-changed.v1", AssuranceChanged.class);
        name("dev.sekisho.identity.clearance-decided.v1", ClearanceDecided.class);
        name("dev.sekisho.identity.opening-started.v1", OpeningStarted.class);
        name("dev.sekisho.identity.opening-confirmed.v1", OpeningConfirmed.class);
        name("dev.sekisho.identity.opening-refused.v1", OpeningRefused.class);
        name("dev.sekisho.identity.account-held.v1", AccountHeld.class);
        name("dev.sekisho.identity.account-released.v1", AccountReleased.class);
        name("dev.sekisho.identity.due-diligence-answered.v1", DueDiligenceAnswered.class);
        name("dev.sekisho.identity.journal-anchored.v1", JournalAnchored.class);
        name("dev.sekisho.identity.phone-verification-started.v1", PhoneVerificationStarted.class);
        name("dev.sekisho.identity.token-issued.v1", TokenIssued.class);
        name("dev.sekisho.identity.authentication-refused.v1", AuthenticationRefused.class);
        name("dev.sekisho.identity.proof-event-ignored.v1", ProofEventIgnored.class);
        name("dev.sekisho.identity.identity-reuse-found.v1", IdentityReuseFound.class);
        name("dev.sekisho.identity.staff-entered.v1", StaffEntered.class);
        name("dev.sekisho.identity.staff-enrolled.v1", StaffEnrolled.class);
        name("dev.sekisho.identity.staff-left.v1", StaffLeft.class);
        name("dev.sekisho.identity.staff-passkey-added.v1", StaffPasskeyAdded.class);
        name("dev.sekisho.identity.role-grant-proposed.v1", RoleGrantProposed.class);
        name("dev.sekisho.identity.role-granted.v1", RoleGranted.class);
        name("dev.sekisho.identity.role-grant-refused.v1", RoleGrantRefused.class);
        name("dev.sekisho.identity.role-revoked.v1", RoleRevoked.class);
        name("dev.sekisho.identity.staff-token-issued.v1", StaffTokenIssued.class);
        name("dev.sekisho.identity.staff-authentication-refused.v1", StaffAuthenticationRefused.class);
        name("dev.sekisho.identity.session-started.v1", SessionStarted.class);
        name("dev.sekisho.identity.session-ended.v1", SessionEnded.class);
        name("dev.sekisho.identity.password-changed.v1", PasswordChanged.class);
        name("dev.sekisho.identity.password-reset-started.v1", PasswordResetStarted.class);
        name("dev.sekisho.identity.password-reset-refused.v1", PasswordResetRefused.class);
        name("dev.sekisho.identity.passkey-added.v1", PasskeyAdded.class);
        name("dev.sekisho.identity.passkey-removed.v1", PasskeyRemoved.class);
        name("dev.sekisho.identity.client-proposed.v1", ClientProposed.class);
        name("dev.sekisho.identity.client-approved.v1", ClientApproved.class);
        name("dev.sekisho.identity.client-revoked.v1", ClientRevoked.class);
        name("dev.sekisho.identity.client-token-issued.v1", ClientTokenIssued.class);
        name("dev.sekisho.identity.client-refused.v1", ClientRefused.class);
        name("dev.sekisho.link.link-requested.v1", LinkRequested.class);
        name("dev.sekisho.link.link-request-moved.v1", LinkRequestMoved.class);
        name("dev.sekisho.link.link-checked.v1", LinkChecked.class);
        name("dev.sekisho.link.link-refused.v1", LinkRefused.class);
        name("dev.sekisho.link.link-established.v1", LinkEstablished.class);
        name("dev.sekisho.link.link-ended.v1", LinkEnded.class);
        name("dev.sekisho.link.link-released.v1", LinkReleased.class);
        name("dev.sekisho.link.link-stop-taken.v1", LinkStopTaken.class);
        name("dev.sekisho.link.link-stop-lifted.v1", LinkStopLifted.class);
        name("dev.sekisho.link.debit-requested.v1", DebitRequested.class);
        name("dev.sekisho.link.debit-answered.v1", DebitAnswered.class);
        name("dev.sekisho.link.debit-closed.v1", DebitClosed.class);
        name("dev.sekisho.link.depositor-noticed.v1", DepositorNoticed.class);
        name("dev.sekisho.link.credit-requested.v1", CreditRequested.class);
        name("dev.sekisho.link.credit-answered.v1", CreditAnswered.class);
        name("dev.sekisho.link.credit-closed.v1", CreditClosed.class);
        name("dev.sekisho.link.suspension-imposed.v1", SuspensionImposed.class);
        name("dev.sekisho.link.suspension-lifted.v1", SuspensionLifted.class);
        name("dev.sekisho.link.brake-pulled.v1", BrakePulled.class);
        name("dev.sekisho.link.brake-answered.v1", BrakeAnswered.class);
        name("dev.sekisho.link.resume-proposed.v1", ResumeProposed.class);
        name("dev.sekisho.link.resume-approved.v1", ResumeApproved.class);
        name("dev.sekisho.link.resume-signed-off.v1", ResumeSignedOff.class);
        name("dev.sekisho.link.resumed.v1", Resumed.class);
        name("dev.sekisho.charge.charge-reserved.v1", ChargeReserved.class);
        name("dev.sekisho.charge.charge-posted.v1", ChargePosted.class);
        name("dev.sekisho.charge.charge-voided.v1", ChargeVoided.class);
        name("dev.sekisho.charge.charge-in-doubt.v1", ChargeInDoubt.class);
        name("dev.sekisho.charge.charge-refused.v1", ChargeRefused.class);
        name("dev.sekisho.charge.payment-posted.v1", PaymentPosted.class);
        name("dev.sekisho.charge.payment-refused.v1", PaymentRefused.class);
        name("dev.sekisho.charge.merchant-registered.v1", MerchantRegistered.class);
        name("dev.sekisho.charge.transfer-posted.v1", TransferPosted.class);
        name("dev.sekisho.charge.transfer-refused.v1", TransferRefused.class);
        name("dev.sekisho.charge.payout-reserved.v1", PayoutReserved.class);
        name("dev.sekisho.charge.payout-in-doubt.v1", PayoutInDoubt.class);
        name("dev.sekisho.charge.payout-posted.v1", PayoutPosted.class);
        name("dev.sekisho.charge.payout-returned.v1", PayoutReturned.class);
        name("dev.sekisho.charge.payout-refused.v1", PayoutRefused.class);
        name("dev.sekisho.charge.reversal-posted.v1", ReversalPosted.class);
        name("dev.sekisho.charge.reversal-refused.v1", ReversalRefused.class);
        name("dev.sekisho.charge.wallet-frozen.v1", WalletFrozen.class);
        name("dev.sekisho.charge.wallet-released.v1", WalletReleased.class);
        name("dev.sekisho.charge.wallet-freeze-refused.v1", WalletFreezeRefused.class);
        name("dev.sekisho.audit.entries-read.v1", EntriesRead.class);
        name("dev.sekisho.compensation.claim-made.v1", ClaimMade.class);
        name("dev.sekisho.compensation.claim-edited.v1", ClaimEdited.class);
        name("dev.sekisho.compensation.claim-refused.v1", ClaimRefused.class);
        name("dev.sekisho.compensation.claim-approved.v1", ClaimApproved.class);
        name("dev.sekisho.compensation.approval-refused.v1", ApprovalRefused.class);
        name("dev.sekisho.compensation.claim-withdrawn.v1", ClaimWithdrawn.class);
        name("dev.sekisho.compensation.payee-read.v1", PayeeRead.class);
        name("dev.sekisho.compensation.payment-run-made.v1", PaymentRunMade.class);
        name("dev.sekisho.compensation.payment-run-released.v1", PaymentRunReleased.class);
        name("dev.sekisho.compensation.payment-run-refused.v1", PaymentRunRefused.class);
        name("dev.sekisho.compensation.payment-run-confirmed.v1", PaymentRunConfirmed.class);
        name("dev.sekisho.compensation.payment-run-cancelled.v1", PaymentRunCancelled.class);
        name("dev.sekisho.compensation.compensation-paid.v1", CompensationPaid.class);
        name("dev.sekisho.compensation.recovery-posted.v1", RecoveryPosted.class);
        name("dev.sekisho.compensation.recovery-ended.v1", RecoveryEnded.class);
        name("dev.sekisho.compensation.fraud-reported.v1", FraudReported.class);
        name("dev.sekisho.compensation.case-opened.v1", CaseOpened.class);
        name("dev.sekisho.compensation.case-joined.v1", CaseJoined.class);
        name("dev.sekisho.compensation.measure-taken.v1", MeasureTaken.class);
        name("dev.sekisho.compensation.case-confirmed.v1", CaseConfirmed.class);
        name("dev.sekisho.compensation.case-closing-approved.v1", CaseClosingApproved.class);
        name("dev.sekisho.compensation.case-closed.v1", CaseClosed.class);
    }

    private FactTypes() {}

    public static Optional<Class<? extends FactData>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name on the wire. @throws IllegalArgumentException for a class that was never named here */
    public static String nameOf(Class<? extends FactData> type) {
        String name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException("no fact type is named for " + type.getName());
        }
        return name;
    }

    public static Collection<String> names() {
        return BY_NAME.keySet();
    }

    private static void name(String name, Class<? extends FactData> type) {
        BY_NAME.put(name, type);
        BY_CLASS.put(type, name);
    }
}
