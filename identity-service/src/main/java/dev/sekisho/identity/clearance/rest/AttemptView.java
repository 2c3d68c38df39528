package dev.sekisho.identity.clearance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.IdentityRoot;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.clearance.AttemptAnswer;
import dev.sekisho.identity.clearance.ClearedSubject;
import dev.sekisho.identity.clearance.ClearedSubject.Proved;
import dev.sekisho.identity.clearance.IdentityStanding;
import dev.sekisho.identity.proof.MethodStrength;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is answered to a code; the subject comes with CLEARED only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(String state, SubjectView subject) {

    static AttemptView of(AttemptAnswer answer) {
        if (answer instanceof AttemptAnswer.Cleared cleared) {
            return new AttemptView("CLEARED", SubjectView.of(cleared.subject()));
        } else if (answer instanceof AttemptAnswer.CodeRefused) {
            return new AttemptView("CODE_REFUSED", null);
        } else if (answer instanceof AttemptAnswer.CodeExpired) {
            return new AttemptView("EXPIRED", null);
        }
        return new AttemptView("LOCKED", null);
    }

    /** The person behind the account, as the operator proved them, if it did; never printed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubjectView(
            UUID accountId,
            UUID personId,
            int assurance,
            CustomerClass customerClass,
            PhoneWorth phoneWorth,
            IdentityMethod identityMethod,
            IdentityRoot identityRoot,
            String nameKana,
            KanaSource kanaSource,
            LocalDate birthDate,
            StandingView standing) {

        static SubjectView of(ClearedSubject subject) {
            Optional<Proved> proved = subject.proved();
            return new SubjectView(
                    subject.account().id().value(),
                    subject.person().value(),
                    subject.account().assurance().level(),
                    subject.account().customerClass(),
                    subject.phoneWorth(),
                    told(proved, who -> who.identity().method()),
                    told(proved, who -> who.identity().method().root()),
                    told(proved, who -> who.claims().nameKana()),
                    told(proved, who -> who.identity().kanaSource()),
                    told(proved, who -> who.claims().birthDate()),
                    told(proved, who -> StandingView.of(who.standing())));
        }

        private static <T> T told(Optional<Proved> proved, Function<Proved, T> part) {
            return proved.map(part).orElse(null);
        }

        @Override
        public String toString() {
            return "SubjectView[" + accountId + "]";
        }
    }

    /** What the proof is worth, and by which version of the catalogue. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingView(
            String methodCode,
            MethodStrength methodStrength,
            Instant provedAt,
            Instant reproofDueBy,
            boolean enoughForLimitRise,
            String policyVersion) {

        static StandingView of(IdentityStanding standing) {
            return new StandingView(
                    standing.methodCode(),
                    standing.strength(),
                    standing.provedAt(),
                    standing.reproofDueBy().orElse(null),
                    standing.enoughForLimitRise(),
                    standing.policyVersion());
        }
    }
}
