package dev.sekisho.kit.app;

import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** What a service does with staff, to see the kit at work. */
@Path("/v1/staff-probes")
public class StaffProbeResource {

    private final StaffCaller caller;
    private final StaffStanding standing;

    StaffProbeResource(StaffCaller caller, StaffStanding standing) {
        this.caller = caller;
        this.standing = standing;
    }

    record Seen(UUID staffId, UUID personId, String bankCode, UUID tokenId) {}

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:bank-user"})
    public Seen seen() {
        return read();
    }

    private Seen read() {
        StaffMember member = caller.member();
        String bank = member.bank().map(Object::toString).orElse(null);
        return new Seen(member.staffId(), member.person().value(), bank, caller.tokenId());
    }

    @POST
    @RolesAllowed("staff:support-supervisor")
    public void approve() {
        standing.require(caller, "support-supervisor");
    }

    @POST
    @Path("/anybody")
    @RolesAllowed({"customer", "service:link-service"})
    public Seen anybody() {
        return read();
    }
}
