package dev.sekisho.kit.staff;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StandingApi.StandingQuestion;
import dev.sekisho.kit.staff.StandingApi.StandingView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks identity-service, each time anew, whether a staff member still holds a role: for approvals, which a token of ten
 * minutes must not give after its bearer has left. No answer is a no.
 */
@ApplicationScoped
public class StaffStanding {

    private static final Logger LOG = Logger.getLogger(StaffStanding.class);

    private final StandingApi identity;

    StaffStanding(@RestClient StandingApi identity) {
        this.identity = identity;
    }

    /**
     * Passes only who stands now. Call it before the transaction that approves, not inside.
     *
     * @param role without prefix: {@code support-supervisor}
     * @throws ProblemException 403 {@code not-entitled}, or 503 {@code approval-not-checkable} when nobody answers
     */
    public void require(StaffCaller caller, String role) {
        if (role.startsWith(StaffToken.ROLE)) {
            throw new IllegalArgumentException("a role is named without " + StaffToken.ROLE);
        }
        var question = new StandingQuestion(caller.tokenId(), caller.member().staffId(), role);
        if (!stands(question)) {
            throw ProblemException.of(403, "not-entitled", "The caller does not hold the role for this any more")
                    .build();
        }
    }

    private boolean stands(StandingQuestion question) {
        try {
            StandingView answer = identity.ask(question);
            return answer != null && answer.standing();
        } catch (WebApplicationException | ProcessingException noAnswer) {
            LOG.warnf("identity-service: %s", noAnswer.getClass().getSimpleName());
            throw ProblemException.of(
                            503, "approval-not-checkable", "Whether the caller may approve cannot be checked now")
                    .build();
        }
    }
}
