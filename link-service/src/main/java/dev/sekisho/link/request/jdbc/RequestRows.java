package dev.sekisho.link.request.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.request.Abandoned;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.Cleared;
import dev.sekisho.link.request.CodeSent;
import dev.sekisho.link.request.Expired;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.Linked;
import dev.sekisho.link.request.OpenRequest;
import dev.sekisho.link.request.Refusal;
import dev.sekisho.link.request.RefusalClass;
import dev.sekisho.link.request.Refused;
import dev.sekisho.link.request.RequestHead;
import dev.sekisho.link.request.RequestState;
import dev.sekisho.link.request.Requested;
import dev.sekisho.link.request.Returned;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Translates between a request's state and its row; the only place that knows which column belongs to which state. */
@ApplicationScoped
class RequestRows {

    /** What a request is read from. */
    static final String COLUMNS =
            "id, wallet_id, bank_code, account_mask, state, requested_at, expires_at, refused_codes,"
                    + " resends, sealed_case, link_id, refusal_step, refusal_code, refusal_class, refusal_ja, refusal_en";

    private final CaseFiles files;

    RequestRows(CaseFiles files) {
        this.files = files;
    }

    StateColumns columns(LinkRequest request) {
        Optional<CodeSent> sent =
                Optional.of(request).filter(CodeSent.class::isInstance).map(CodeSent.class::cast);
        byte[] visit = visit(request);
        return new StateColumns(
                request.state(),
                request instanceof OpenRequest open
                        ? files.close(request.head().id().value(), CaseFile.of(open))
                        : null,
                visit,
                request instanceof AtApp waiting ? waiting.approval().askAt() : null,
                visit != null || request instanceof Returned,
                sent.map(CodeSent::refusedCodes).orElse(null),
                sent.map(CodeSent::resends).orElse(null),
                request instanceof Linked linked ? linked.link().value() : null,
                request instanceof Refused refused ? Optional.of(refused.refusal()) : Optional.empty());
    }

    /** By what the bank's answer is found again: the state of a page's visit, or the token of an app's notification. */
    private static byte[] visit(LinkRequest request) {
        if (request instanceof AtBank visit) {
            return PageSecrets.stateHash(visit.secrets().state());
        }
        return request instanceof AtApp waiting
                ? PageSecrets.stateHash(waiting.secrets().state())
                : null;
    }

    LinkRequest read(Row row) throws SQLException {
        RequestHead head = head(row);
        RequestState state = RequestState.valueOf(row.text("state"));
        return switch (state) {
            case LINKED -> new Linked(head, new LinkId(row.id("link_id")));
            case REFUSED -> new Refused(head, refusal(row));
            case EXPIRED -> new Expired(head);
            case ABANDONED -> new Abandoned(head);
            default -> open(head, state, row);
        };
    }

    private OpenRequest open(RequestHead head, RequestState state, Row row) throws SQLException {
        CaseFile file = files.open(head.id().value(), row.result().getBytes("sealed_case"));
        return switch (state) {
            case REQUESTED -> new Requested(head, file.account());
            case CODE_SENT ->
                new CodeSent(
                        head,
                        file.account(),
                        Math.toIntExact(row.number("refused_codes")),
                        Math.toIntExact(row.number("resends")));
            case CLEARED -> new Cleared(head, file.account(), file.subject());
            case AT_BANK -> new AtBank(head, file.account(), file.subject(), file.secrets(), file.page());
            case AT_APP -> new AtApp(head, file.account(), file.subject(), file.secrets(), file.approval());
            case RETURNED -> new Returned(head, file.account(), file.subject(), file.secrets());
            case IN_REVIEW -> new InReview(head, file.account(), file.subject(), file.bankSays());
            default -> throw new IllegalStateException("an ended request has no case file");
        };
    }

    private static RequestHead head(Row row) throws SQLException {
        return new RequestHead(
                new LinkRequestId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new BankCode(row.text("bank_code")),
                row.text("account_mask"),
                row.instant("requested_at"),
                row.instant("expires_at"));
    }

    private static Refusal refusal(Row row) throws SQLException {
        return new Refusal(
                Step.valueOf(row.text("refusal_step")),
                row.text("refusal_code"),
                RefusalClass.valueOf(row.text("refusal_class")),
                new Words(row.text("refusal_ja"), row.text("refusal_en")));
    }
}
