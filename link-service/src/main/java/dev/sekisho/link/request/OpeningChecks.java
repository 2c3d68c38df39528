package dev.sekisho.link.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The checks before the bank, in their order; the first that refuses ends the request. A check is one line here.
 *
 * <p>What is stopped is said before anything is asked of anybody. Posture and branch come before identity, so that nobody
 * learns anything, and nobody is sent a code, where no link is possible. Velocity comes after identity, so that a stranger cannot use up the tries of a proved customer.
 */
@ApplicationScoped
public class OpeningChecks {

    private final List<OpeningCheck> inOrder;

    OpeningChecks(
            SuspensionCheck suspension,
            PostureCheck posture,
            BranchCheck branch,
            IdentityCheck identity,
            VelocityCheck velocity) {
        this.inOrder = List.of(suspension, posture, branch, identity, velocity);
    }

    List<OpeningCheck> inOrder() {
        return inOrder;
    }
}
