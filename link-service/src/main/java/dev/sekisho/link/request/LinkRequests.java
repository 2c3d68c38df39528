package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.decision.CheckRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All link requests; a request, the record of its checks and the facts about it are written together. */
public interface LinkRequests {

    void add(Requested request);

    /** The request must be held by {@link #lock} in the running transaction. */
    void save(Move move);

    /** Empty for another wallet's request: it is not there. */
    Optional<LinkRequest> find(LinkRequestId id, WalletId owner);

    Optional<LinkRequest> find(LinkRequestId id);

    /** Nobody else moves it until the transaction ends. */
    Optional<LinkRequest> lock(LinkRequestId id);

    /** The same, for the wallet that owns it; empty for another wallet's request. */
    Optional<LinkRequest> lock(LinkRequestId id, WalletId owner);

    /** The visit at this bank that has this state and is not used up; empty for every other. */
    Optional<AtBank> lockVisit(BankCode bank, String state);

    /** The request whose approval in a bank's app is known to the bank by this token; empty for every other. */
    Optional<AtApp> lockApproval(BankCode bank, String token);

    /** Approvals that are to be asked about by now, the longest waiting first; none of the banks that are being asked. */
    List<Due> approvalsDue(Instant machineNow, Set<BankCode> busy, int limit);

    /** A request to be asked about, and where. */
    record Due(LinkRequestId request, BankCode bank) {}

    /** Requests whose time is over by the machine's clock, at most {@code limit}. */
    List<LinkRequestId> overdue(Instant machineNow, int limit);

    /** In the order in which they were made. */
    List<CheckRecord> checks(LinkRequestId id);
}
