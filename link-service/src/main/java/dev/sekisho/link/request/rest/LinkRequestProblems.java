package dev.sekisho.link.request.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.request.Clearances.ClearanceUnavailable;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.RefusalClass;
import dev.sekisho.link.request.Refused;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a customer hears when a link request does not go on; every refusal has one shape, whichever check it was (TB4). */
class LinkRequestProblems {

    @ServerExceptionMapper
    Response identity(ClearanceUnavailable thrown) {
        return ProblemException.of(503, "identity-unavailable", "The identity could not be checked now; try again")
                .build()
                .problem()
                .response();
    }

    @ServerExceptionMapper
    Response bank(BankUnavailable thrown) {
        return ProblemException.of(503, "bank-unavailable", "The bank does not answer now; try again")
                .build()
                .problem()
                .response();
    }

    static ProblemException refused(Refused refused) {
        if (refused.refusal().heard() == RefusalClass.IDENTITY_PROOF_REQUIRED) {
            return ProblemException.of(403, "identity-proof-required", "The identity has to be proved first")
                    .with("linkRequestId", refused.head().id().value())
                    .build();
        }
        return ProblemException.of(422, "link-refused", "The bank account was not linked")
                .with("linkRequestId", refused.head().id().value())
                .with("refusalClass", refused.refusal().heard().name())
                .build();
    }

    static ProblemException codeRefused() {
        return ProblemException.of(422, "code-refused", "The code was not accepted")
                .build();
    }

    static ProblemException codeNotSent() {
        return ProblemException.of(422, "code-not-sent", "No other code was sent")
                .build();
    }

    static ProblemException inState(LinkRequest request) {
        return ProblemException.of(409, "link-request-state", "The link request is not in a state for this")
                .with("state", request.state().name())
                .build();
    }

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such link request")
                .build();
    }

    static ProblemException notAnAccount() {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .build();
    }

    static ProblemException bankUnknown() {
        return ProblemException.of(422, "bank-unknown", "There is no such bank").build();
    }
}
