package dev.sekisho.charge.reconciliation.http;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.BankLine;
import dev.sekisho.charge.reconciliation.BankStatement;
import dev.sekisho.charge.reconciliation.BankStatements;
import dev.sekisho.charge.reconciliation.OrderKey;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.charge.reconciliation.http.StatementsOfLinkService.Known;
import dev.sekisho.charge.reconciliation.http.StatementsOfLinkService.Line;
import dev.sekisho.charge.reconciliation.http.StatementsOfLinkService.Page;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks link-service for statements; whatever goes wrong on the way, or does not count up, is no statement yet. */
@ApplicationScoped
class HttpBankStatements implements BankStatements {

    private static final Logger LOG = Logger.getLogger(HttpBankStatements.class);
    private static final int MOST_LINES = 50_000;
    private static final int LONGEST_FLAW = 64;

    private final StatementsOfLinkService statements;

    HttpBankStatements(@RestClient StatementsOfLinkService statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Optional<List<BankCode>> expected(LocalDate day) {
        try {
            return Optional.of(statements.expected(day.toString()).bankCodes().stream()
                    .map(BankCode::new)
                    .toList());
        } catch (RuntimeException noAnswer) {
            LOG.debugf(
                    "nobody says whose statements to expect: %s",
                    noAnswer.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Fetched fetch(StatementDay of) {
        try {
            return fetched(of, statements.fetch(of.day().toString(), of.bank().value()));
        } catch (RuntimeException noAnswer) {
            LOG.warnf(
                    "no clear answer about the statement of %s on %s: %s",
                    of.bank(), of.day(), noAnswer.getClass().getSimpleName());
            return new Fetched.Awaited();
        }
    }

    private Fetched fetched(StatementDay of, Known known) {
        if ("ACCEPTED".equals(known.state())) {
            return new Fetched.Whole(new BankStatement(of, known.digest(), lines(of, known.lines())));
        }
        boolean flawed = "REFUSED".equals(known.state())
                && known.flaw() != null
                && known.flaw().length() <= LONGEST_FLAW;
        return flawed ? new Fetched.Flawed(known.flaw()) : new Fetched.Awaited();
    }

    private List<BankLine> lines(StatementDay of, int count) {
        List<BankLine> lines = new ArrayList<>();
        int after = 0;
        while (lines.size() < Math.min(count, MOST_LINES)) {
            Page page = statements.lines(of.day().toString(), of.bank().value(), after);
            page.lines().forEach(line -> lines.add(line(line)));
            if (page.nextAfter() == null || page.nextAfter() <= after) {
                break;
            }
            after = page.nextAfter();
        }
        if (lines.size() != count) {
            throw new IllegalStateException("a statement did not come whole");
        }
        return lines;
    }

    private static BankLine line(Line line) {
        return new BankLine(
                line.number(),
                new OrderKey(Direction.valueOf(line.direction()), line.orderId()),
                Money.yen(line.amountYen()),
                line.bankReference());
    }
}
