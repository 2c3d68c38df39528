package dev.sekisho.identity.staff;

import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.identity.webauthn.UsedChallenges;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Judges second factors, and uses each up once; for nobody it works as hard, with a secret nobody has. */
@ApplicationScoped
class SecondFactors {

    private final StaffMembers members;
    private final Passkeys passkeys;
    private final PasskeyVerifier verifier;
    private final PasskeyChallenges challenges;
    private final UsedChallenges used;
    private final TotpSecret nobodys = TotpSecret.fresh(new SecureRandom());

    SecondFactors(
            StaffMembers members,
            Passkeys passkeys,
            PasskeyVerifier verifier,
            PasskeyChallenges challenges,
            UsedChallenges used) {
        this.members = members;
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.challenges = challenges;
        this.used = used;
    }

    /** Runs in the caller's transaction. @param holder nobody, where the password was wrong or the address unknown */
    Optional<FactorUse> judge(Optional<EnrolledStaff> holder, String subject, SecondFactor shown, Instant now) {
        return shown instanceof SecondFactor.TotpCode totp
                ? judgeCode(holder, totp, now)
                : judgePasskey(holder, subject, (SecondFactor.Passkey) shown, now);
    }

    /** Uses it up, in the caller's transaction; of several at once exactly one gets it. */
    Share use(FactorUse right, Instant now) {
        if (right instanceof FactorUse.Step step) {
            return members.useStep(step.staffId(), step.step());
        }
        FactorUse.Signed signed = (FactorUse.Signed) right;
        return used.use(signed.challenge(), now) == UsedChallenges.Answer.FIRST
                ? passkeys.count(signed.passkey(), signed.signatures())
                : Share.NONE_LEFT;
    }

    private Optional<FactorUse> judgeCode(Optional<EnrolledStaff> holder, SecondFactor.TotpCode shown, Instant now) {
        TotpSecret secret = holder.map(staff -> staff.secrets().totp()).orElse(nobodys);
        Optional<Long> step = Totp.stepOf(secret, shown.digits(), now);
        return holder.flatMap(
                staff -> step.map(found -> new FactorUse.Step(staff.head().id(), found)));
    }

    private Optional<FactorUse> judgePasskey(
            Optional<EnrolledStaff> holder, String subject, SecondFactor.Passkey shown, Instant now) {
        return challenges
                .open(shown.challengeId(), subject, now)
                .flatMap(challenge -> holder.flatMap(staff -> passkeys.find(
                                staff.head().id(), shown.assertion().credentialId()))
                        .flatMap(passkey -> verifier.asserted(passkey.key(), shown.assertion(), challenge.bytes())
                                .map(signatures -> new FactorUse.Signed(passkey, signatures, challenge))));
    }
}
