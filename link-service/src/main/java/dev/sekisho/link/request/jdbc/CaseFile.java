package dev.sekisho.link.request.jdbc;

import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.request.AtApp;
import dev.sekisho.link.request.AtBank;
import dev.sekisho.link.request.Cleared;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.OpenRequest;
import dev.sekisho.link.request.Returned;
import dev.sekisho.link.request.Subject;
import java.net.URI;

/** What an open request knows of person, account and visit; sealed in the row, and gone when the request ends. */
record CaseFile(
        BankAccount account,
        Subject subject,
        PageSecrets secrets,
        URI page,
        Approval approval,
        Authenticated bankSays) {

    static CaseFile of(OpenRequest request) {
        if (request instanceof Cleared cleared) {
            return new CaseFile(cleared.account(), cleared.subject(), null, null, null, null);
        }
        if (request instanceof AtBank visit) {
            return new CaseFile(visit.account(), visit.subject(), visit.secrets(), visit.page(), null, null);
        }
        if (request instanceof AtApp waiting) {
            return new CaseFile(
                    waiting.account(), waiting.subject(), waiting.secrets(), null, waiting.approval(), null);
        }
        if (request instanceof Returned returned) {
            return new CaseFile(returned.account(), returned.subject(), returned.secrets(), null, null, null);
        }
        if (request instanceof InReview review) {
            return new CaseFile(review.account(), review.subject(), null, null, null, review.bankSays());
        }
        return new CaseFile(request.account(), null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "CaseFile[***]";
    }
}
