package dev.sekisho.link.request.http;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.origin.RequestOrigins;
import dev.sekisho.kit.origin.ToldOrigin;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.Clearances;
import dev.sekisho.link.request.Requested;
import dev.sekisho.link.request.http.IdentityApi.AttemptView;
import dev.sekisho.link.request.http.IdentityApi.ClearanceOrder;
import dev.sekisho.link.request.http.IdentityApi.ClearanceView;
import dev.sekisho.link.request.http.IdentityApi.CodeOrder;
import dev.sekisho.link.request.http.IdentityApi.OriginOrder;
import dev.sekisho.link.request.http.IdentityApi.ReasonView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks identity-service over REST; owns what its statuses mean, and takes nothing unclear for a yes. */
@ApplicationScoped
class HttpClearances implements Clearances {

    private static final Logger LOG = Logger.getLogger(HttpClearances.class);

    private static final Answer NO_SUCH_ACCOUNT =
            refused("ACCOUNT_UNKNOWN", new Words("このアカウントは登録されていません。", "There is no such account."));
    private static final Answer SETTLED =
            refused("CLEARANCE_SETTLED", new Words("この依頼の確認コードは使用済みです。", "The code of this request was used before."));

    private final IdentityApi identity;
    private final RequestOrigins origins;

    HttpClearances(@RestClient IdentityApi identity, RequestOrigins origins) {
        this.identity = identity;
        this.origins = origins;
    }

    @Override
    public Answer ask(Requested request, String bankName) {
        ClearanceOrder order = new ClearanceOrder(
                request.head().wallet().value(),
                request.head().bank().value(),
                bankName,
                request.head().accountMask(),
                origin());
        try {
            return meaning(identity.ask(request.head().id().value(), order));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                return NO_SUCH_ACCOUNT;
            }
            throw unavailable(refused);
        } catch (ProcessingException | IllegalArgumentException noAnswer) {
            throw unavailable(noAnswer);
        }
    }

    @Override
    public Attempt attempt(LinkRequestId request, String code) {
        return answered(() -> meaning(identity.attempt(request.value(), new CodeOrder(code))));
    }

    @Override
    public Answer resend(LinkRequestId request) {
        try {
            return meaning(identity.resend(request.value()));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 409) {
                return SETTLED;
            }
            throw unavailable(refused);
        } catch (ProcessingException | IllegalArgumentException noAnswer) {
            throw unavailable(noAnswer);
        }
    }

    /** Of the customer whose request is being answered: nobody else has a code sent. */
    private OriginOrder origin() {
        ToldOrigin told = origins.told();
        return new OriginOrder(told.deviceId().orElse(null), told.address().text());
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException | ProcessingException | IllegalArgumentException noAnswer) {
            throw unavailable(noAnswer);
        }
    }

    private static Answer meaning(ClearanceView view) {
        return switch (said(view == null ? null : view.state())) {
            case "CODE_SENT" -> new Answer.CodeSent();
            case "CLEARED" -> new Answer.Cleared(Subjects.read(view.subject()));
            case "REFUSED" -> new Answer.Refused(reasons(view.reasons()));
            default -> throw new IllegalArgumentException("an answer that is not understood");
        };
    }

    private static Attempt meaning(AttemptView view) {
        return switch (said(view == null ? null : view.state())) {
            case "CLEARED" -> new Attempt.Cleared(Subjects.read(view.subject()));
            case "CODE_REFUSED" -> new Attempt.CodeRefused();
            case "LOCKED" -> new Attempt.Locked();
            case "EXPIRED" -> new Attempt.CodeExpired();
            default -> throw new IllegalArgumentException("an answer that is not understood");
        };
    }

    private static String said(String state) {
        return state == null ? "" : state;
    }

    private static List<Reason> reasons(List<ReasonView> reasons) {
        if (reasons == null) {
            throw new IllegalArgumentException("a refusal without a reason");
        }
        return reasons.stream()
                .map(reason -> new Reason(reason.code(), new Words(reason.ja(), reason.en())))
                .toList();
    }

    private static Answer refused(String code, Words words) {
        return new Answer.Refused(List.of(new Reason(code, words)));
    }

    private static ClearanceUnavailable unavailable(RuntimeException cause) {
        LOG.warnf("identity-service: %s", cause.getClass().getSimpleName());
        return new ClearanceUnavailable();
    }
}
