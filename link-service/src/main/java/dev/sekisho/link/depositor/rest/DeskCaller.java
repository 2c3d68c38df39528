package dev.sekisho.link.depositor.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.client.ClientCaller;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.depositor.BankDesk;
import dev.sekisho.link.depositor.Call;
import dev.sekisho.link.sealing.Generations;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Which bank speaks in the present request, through a user or a system of its own; the operator's own tools never do. */
@RequestScoped
class DeskCaller {

    static final String USER = "staff:bank-user";
    static final String SYSTEM = "client:depositor-desk";

    private static final String ROLE = "bank-user";
    private static final String PLACE = "depositor_word.content";

    private final SecurityIdentity identity;
    private final StaffCaller staff;
    private final ClientCaller client;
    private final StaffStanding standing;
    private final Seal seal;
    private final Generations generations;
    private final ObjectMapper json;

    DeskCaller(
            SecurityIdentity identity,
            StaffCaller staff,
            ClientCaller client,
            StaffStanding standing,
            Seal seal,
            Generations generations,
            ObjectMapper json) {
        this.identity = identity;
        this.staff = staff;
        this.client = client;
        this.standing = standing;
        this.seal = seal;
        this.generations = generations;
        this.json = json;
    }

    BankDesk desk() {
        if (identity.hasRole(USER)) {
            StaffMember member = staff.member();
            return new BankDesk(member.bank().orElseThrow(DeskCaller::noBank), member.staffId());
        }
        return new BankDesk(client.bank().orElseThrow(DeskCaller::noBank), client.clientId());
    }

    /** Before anything that takes a protection away, or an account from somebody. */
    void requireStanding() {
        if (identity.hasRole(USER)) {
            standing.require(staff, ROLE);
        }
    }

    /** @param asked what the reference is bound to; a plain hash of a number could be turned back into the number */
    Call call(String reference, Object asked) {
        try {
            byte[] content = json.writeValueAsBytes(asked);
            byte[] print = seal.print(PLACE, content);
            return new Call(
                    desk(),
                    reference,
                    HexFormat.of().formatHex(print),
                    generations.otherPrints(PLACE, content).stream()
                            .map(HexFormat.of()::formatHex)
                            .collect(Collectors.toSet()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }

    private static ProblemException noBank() {
        return ProblemException.of(403, "forbidden", "Only a bank speaks for its depositors")
                .build();
    }
}
