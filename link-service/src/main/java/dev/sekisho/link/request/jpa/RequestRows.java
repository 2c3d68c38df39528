package dev.sekisho.link.request.jpa;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.PageSecrets;
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
import dev.sekisho.link.request.Refused;
import dev.sekisho.link.request.RequestHead;
import dev.sekisho.link.request.Requested;
import dev.sekisho.link.request.Returned;
import jakarta.enterprise.context.ApplicationScoped;

/** Translates between a request's state and its row; the only place that knows which column belongs to which state. */
@ApplicationScoped
class RequestRows {

    private final CaseFiles files;

    RequestRows(CaseFiles files) {
        this.files = files;
    }

    void write(LinkRequest request, LinkRequestRow row) {
        row.state = request.state();
        row.sealedCase = request instanceof OpenRequest open ? files.close(row.id, CaseFile.of(open)) : null;
        row.visit = visit(request);
        row.askAt = request instanceof AtApp waiting ? waiting.approval().askAt() : null;
        row.visitedBank |= row.visit != null || request instanceof Returned;
        if (request instanceof CodeSent sent) {
            row.refusedCodes = sent.refusedCodes();
            row.resends = sent.resends();
        } else if (request instanceof Linked linked) {
            row.linkId = linked.link().value();
        } else if (request instanceof Refused refused) {
            row.refuse(refused.refusal());
        }
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

    LinkRequest read(LinkRequestRow row) {
        return switch (row.state) {
            case LINKED -> new Linked(row.head(), new LinkId(row.linkId));
            case REFUSED -> new Refused(row.head(), row.refusal());
            case EXPIRED -> new Expired(row.head());
            case ABANDONED -> new Abandoned(row.head());
            default -> open(row, files.open(row.id, row.sealedCase));
        };
    }

    private static OpenRequest open(LinkRequestRow row, CaseFile file) {
        RequestHead head = row.head();
        return switch (row.state) {
            case REQUESTED -> new Requested(head, file.account());
            case CODE_SENT -> new CodeSent(head, file.account(), row.refusedCodes, row.resends);
            case CLEARED -> new Cleared(head, file.account(), file.subject());
            case AT_BANK -> new AtBank(head, file.account(), file.subject(), file.secrets(), file.page());
            case AT_APP -> new AtApp(head, file.account(), file.subject(), file.secrets(), file.approval());
            case RETURNED -> new Returned(head, file.account(), file.subject(), file.secrets());
            case IN_REVIEW -> new InReview(head, file.account(), file.subject(), file.bankSays());
            default -> throw new IllegalStateException("an ended request has no case file");
        };
    }
}
