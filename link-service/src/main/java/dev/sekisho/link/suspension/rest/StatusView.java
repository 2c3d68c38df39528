package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.PublicStatus;
import java.time.Instant;
import java.util.List;

/** The public status. @param asOf when it was so @param current false while the present state cannot be read */
record StatusView(Instant asOf, boolean current, List<BankStatus> banks) {

    static StatusView of(PublicStatus.Now now) {
        return new StatusView(
                now.asOf(),
                now.current(),
                now.banks().stream().map(BankStatus::of).toList());
    }

    /** One bank, operation by operation. */
    record BankStatus(String bankCode, String name, OperationStatus link, OperationStatus charge) {

        static BankStatus of(PublicStatus.BankStatus bank) {
            return new BankStatus(
                    bank.code().value(),
                    bank.name(),
                    OperationStatus.of(bank.link()),
                    OperationStatus.of(bank.charge()));
        }
    }

    /** OPEN or STOPPED. @param plannedEnd absent while it is not known (未定) */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperationStatus(String state, Instant since, SuspensionReason reason, Instant plannedEnd) {

        static OperationStatus of(PublicStatus.OperationStatus status) {
            return new OperationStatus(
                    status.open() ? "OPEN" : "STOPPED",
                    status.since().orElse(null),
                    status.reason().orElse(null),
                    status.plannedEnd().orElse(null));
        }
    }
}
