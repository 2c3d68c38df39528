package dev.sekisho.charge.stepup.http;

import dev.sekisho.charge.stepup.Holder;
import dev.sekisho.charge.stepup.StepUpHead;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.http.ApprovalsOfIdentityService.ApprovalOrder;
import dev.sekisho.charge.stepup.http.ApprovalsOfIdentityService.CodeOrder;
import dev.sekisho.charge.stepup.http.ApprovalsOfIdentityService.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks identity-service; only its clear words count, and nothing unclear is taken for a yes. */
@ApplicationScoped
class HttpHolder implements Holder {

    private static final Logger LOG = Logger.getLogger(HttpHolder.class);
    private static final int NOT_FOUND = 404;

    private final ApprovalsOfIdentityService approvals;

    HttpHolder(@RestClient ApprovalsOfIdentityService approvals) {
        this.approvals = approvals;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Asked ask(StepUpHead head) {
        ApprovalOrder order = new ApprovalOrder(
                head.wallet().value(),
                head.thing().by().name(),
                head.thing().payee(),
                head.thing().amount().yen());
        try {
            return switch (word(approvals.ask(head.id().value(), order))) {
                case "CODE_SENT" -> Asked.CODE_SENT;
                case "REFUSED" -> Asked.REFUSED;
                default -> unclear(Asked.UNAVAILABLE, "an unknown word");
            };
        } catch (WebApplicationException refused) {
            return refused.getResponse().getStatus() == NOT_FOUND
                    ? Asked.REFUSED
                    : unclear(
                            Asked.UNAVAILABLE, "status " + refused.getResponse().getStatus());
        } catch (RuntimeException unreachable) {
            return unclear(Asked.UNAVAILABLE, unreachable.getClass().getSimpleName());
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Word answer(StepUpId id, String code) {
        try {
            return switch (word(approvals.answer(id.value(), new CodeOrder(code)))) {
                case "APPROVED" -> Word.APPROVED;
                case "CODE_REFUSED", "EXPIRED" -> Word.CODE_REFUSED;
                case "LOCKED" -> Word.LOCKED;
                default -> unclear(Word.UNAVAILABLE, "an unknown word");
            };
        } catch (WebApplicationException refused) {
            return refused.getResponse().getStatus() == NOT_FOUND
                    ? Word.CODE_REFUSED
                    : unclear(
                            Word.UNAVAILABLE, "status " + refused.getResponse().getStatus());
        } catch (RuntimeException unreachable) {
            return unclear(Word.UNAVAILABLE, unreachable.getClass().getSimpleName());
        }
    }

    private static String word(Said said) {
        return said == null || said.state() == null ? "" : said.state();
    }

    private static <T> T unclear(T answer, String why) {
        LOG.warnf("identity-service did not answer about an approval: %s", why);
        return answer;
    }
}
