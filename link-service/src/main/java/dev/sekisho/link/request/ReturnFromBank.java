package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes a customer back from the bank's page: uses the visit up, redeems the code, decides. The three are apart, because
 * the bank is never called inside a transaction; after a crash in between the request runs out and nothing is linked.
 */
@ApplicationScoped
public class ReturnFromBank {

    private final UseVisit visits;
    private final DecideLink decision;
    private final NameAtBank names;
    private final BankGateway gateway;
    private final Banks banks;
    private final InstantSource clock;

    ReturnFromBank(
            UseVisit visits,
            DecideLink decision,
            NameAtBank names,
            BankGateway gateway,
            Banks banks,
            InstantSource clock) {
        this.visits = visits;
        this.decision = decision;
        this.names = names;
        this.gateway = gateway;
        this.banks = banks;
        this.clock = clock;
    }

    /**
     * @param code what the bank gave the customer to bring; empty if it refused
     * @return the request, whatever became of it; empty for a state that is unknown, used, given up or of another bank
     */
    public Optional<LinkRequestId> back(BankCode from, String state, Optional<String> code) {
        Optional<LinkRequest> visit = visits.use(from, state, code.isPresent());
        visit.ifPresent(request -> {
            if (request instanceof Returned returned && code.isPresent()) {
                decide(returned, code.get());
            }
        });
        return visit.map(request -> request.head().id());
    }

    private void decide(Returned returned, String code) {
        Bank bank = banks.find(returned.head().bank(), clock.instant()).orElseThrow();
        BankAuthentication answer = gateway.redeem(bank, returned.account(), returned.secrets(), code);
        decision.decide(
                returned.head().id(), bank, names.complete(returned.subject(), returned.account(), bank, answer));
    }
}
