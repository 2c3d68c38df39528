package dev.sekisho.link.bankrequest;

import dev.sekisho.link.bank.Banks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Records what one side asks of the other. */
@ApplicationScoped
public class MakeRequest {

    private final BankRequests requests;
    private final Banks banks;

    MakeRequest(BankRequests requests, Banks banks) {
        this.requests = requests;
        this.banks = banks;
    }

    /** Empty if there is no such bank. */
    @Transactional
    public Optional<OpenRequest> make(RequestHead head) {
        if (banks.find(head.bank(), head.recordedAt()).isEmpty()) {
            return Optional.empty();
        }
        OpenRequest open = new OpenRequest(head, 1);
        requests.add(open, open.made());
        return Optional.of(open);
    }
}
