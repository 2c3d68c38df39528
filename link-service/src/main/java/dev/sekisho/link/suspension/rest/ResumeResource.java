package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.suspension.Gate;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.ProposeResume;
import dev.sekisho.link.suspension.ProposeResume.Outcome;
import dev.sekisho.link.suspension.ProposeResume.Wish;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the way back begins: somebody proposes to open operations, with the gates' evidence. */
@Path("/v1/resumes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resumes")
class ResumeResource {

    private final ProposeResume propose;
    private final Banks banks;
    private final StaffCaller caller;
    private final InstantSource clock;

    ResumeResource(ProposeResume propose, Banks banks, StaffCaller caller, InstantSource clock) {
        this.propose = propose;
        this.banks = banks;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @Operation(
            summary = "Proposes to open operations at one bank, or (no bankCode) those that take place at none",
            description =
                    "It opens nothing by itself. What is stopped after the proposal stays stopped. With canaryPercent it"
                            + " opens to that share of the bank's wallets, drawn by a secret key; it is raised by another resume, and"
                            + " falls back with any new stop but maintenance, and with damage that it let through.")
    @APIResponse(responseCode = "201", description = "PROPOSED, with what is still missing")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(
            responseCode = "422",
            description = "Problem bank-unknown, operations-do-not-fit, resume-refused with the rule"
                    + " EVIDENCE_NOT_FRESH, GATE_TWICE or NOTHING_SUSPENDED")
    public RestResponse<ResumeView> propose(@NotNull @Valid AskedResume asked) {
        Instant now = clock.instant();
        Wish wish = asked.wish();
        if (wish.bank().isPresent() && banks.find(wish.bank().get(), now).isEmpty()) {
            throw SuspensionProblems.bankUnknown();
        }
        StaffMember member = caller.member();
        Voice proposer = new Voice(member.person(), member.staffId(), VoiceKind.PROPOSAL, now);
        Outcome outcome = propose.propose(wish, proposer);
        if (outcome instanceof Outcome.Refused refused) {
            throw SuspensionProblems.resumeRefused(refused.rule());
        }
        ResumeView view = ResumeView.of(((Outcome.Proposed) outcome).resume());
        return RestResponse.ResponseBuilder.ok(view)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/resumes/" + view.resumeId()))
                .build();
    }

    /** What is to be opened, and on what evidence. */
    record AskedResume(
            @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotEmpty @Size(max = 6) List<dev.sekisho.kernel.suspension.@NotNull Operation> operations,
            @Min(1) @Max(Canary.MOST_PERCENT) Integer canaryPercent,
            @NotNull @Size(max = 4) List<@NotNull @Valid AskedGate> gates) {

        Wish wish() {
            Optional<BankCode> bank = Optional.ofNullable(bankCode).map(BankCode::new);
            if (!operations.stream().allMatch(operation -> operation.isAtABank() == bank.isPresent())) {
                throw SuspensionProblems.notAtABank(
                        "LINK, CHARGE and PAYOUT are opened at one bank, the others without naming one");
            }
            if (gates.stream().map(AskedGate::gate).distinct().count() < gates.size()) {
                throw SuspensionProblems.resumeRefused("GATE_TWICE");
            }
            if (canaryPercent != null && bank.isEmpty()) {
                throw SuspensionProblems.notAtABank("A canary is let through at one bank");
            }
            return new Wish(
                    bank,
                    Set.copyOf(operations),
                    Optional.ofNullable(canaryPercent),
                    gates.stream().map(AskedGate::evidenced).toList());
        }
    }

    /** One gate as green. */
    record AskedGate(
            @NotNull Gate gate,

            @NotBlank @Size(max = GateEvidence.MAX_EVIDENCE) @Pattern(regexp = "[^\\p{Cntrl}]*") String evidence,

            @NotNull Instant asOf) {

        GateEvidence evidenced() {
            return new GateEvidence(gate, evidence, asOf);
        }
    }
}
