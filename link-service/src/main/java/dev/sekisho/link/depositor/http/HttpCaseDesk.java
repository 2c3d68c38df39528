package dev.sekisho.link.depositor.http;

import dev.sekisho.link.depositor.CaseDesk;
import dev.sekisho.link.depositor.DueCase;
import dev.sekisho.link.depositor.http.ReportsOfCompensationService.DepositorReport;
import dev.sekisho.link.depositor.http.ReportsOfCompensationService.FiledReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has cases opened by compensation-service, under the word's id; only a case's number is an answer. */
@ApplicationScoped
class HttpCaseDesk implements CaseDesk {

    private static final Logger LOG = Logger.getLogger(HttpCaseDesk.class);
    private static final Pattern CASE_NUMBER = Pattern.compile("SKS-[0-9]{4}-[0-9]{6}-[0-9]");

    private final ReportsOfCompensationService reports;

    HttpCaseDesk(@RestClient ReportsOfCompensationService reports) {
        this.reports = reports;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Optional<String> open(DueCase due) {
        try {
            FiledReport filed = reports.report(
                    due.word(),
                    new DepositorReport(
                            due.bank().value(),
                            due.link().value(),
                            due.order().confirmed() ? "CONFIRMED" : "SUSPECTED",
                            due.spokenBy(),
                            due.spokenAt()));
            return Optional.ofNullable(filed)
                    .map(FiledReport::caseNumber)
                    .filter(number -> CASE_NUMBER.matcher(number).matches());
        } catch (RuntimeException unclear) {
            LOG.warnf("compensation-service: %s", unclear.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
