package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Payable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A bank file of one payment, under the same rules as a run's. */
@ApplicationScoped
public class SingleFile {

    private final TransferDays days;
    private final Sender sender;

    SingleFile(TransferDays days, Sender sender) {
        this.days = days;
        this.sender = sender;
    }

    /** Empty for a day on which the bank cannot be told to pay. */
    public Optional<byte[]> of(LocalDate day, Instant now, Payable payment) {
        return days.against(day, now).isPresent()
                ? Optional.empty()
                : Optional.of(BankFile.of(sender.header(day), List.of(payment)).bytes());
    }
}
