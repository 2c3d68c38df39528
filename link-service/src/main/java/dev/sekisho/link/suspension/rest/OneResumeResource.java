package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.suspension.BookFull;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.SpeakForResume;
import dev.sekisho.link.suspension.SpeakForResume.Outcome;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One resume: who looks at it, two who approve it, and the bank that signs it off. */
@Path("/v1/resumes/{resumeId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "resumes")
class OneResumeResource {

    private final Resumes resumes;
    private final SpeakForResume speak;
    private final Imposer imposer;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    OneResumeResource(
            Resumes resumes,
            SpeakForResume speak,
            Imposer imposer,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.resumes = resumes;
        this.speak = speak;
        this.imposer = imposer;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        "staff:operations",
        "staff:operations-approver",
        "staff:auditor",
        "staff:bank-user",
        "service:operations-tool"
    })
    @Operation(summary = "A resume with its gates, its voices and what is missing; a bank's user sees its own bank's")
    @APIResponse(responseCode = "200", description = "PROPOSED or RESUMED")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public ResumeView get(@PathParam("resumeId") UUID id) {
        return ResumeView.of(visible(id));
    }

    @POST
    @Path("/approvals")
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Approves a resume; two different persons, neither the one who proposed it",
            description = "Whether the caller still holds the role is asked each time.")
    @APIResponse(responseCode = "200", description = "Counted; RESUMED if it was the last that was missing")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "409",
            description = "Problem suspension-book-full: what stops all has no room by banks")
    @APIResponse(responseCode = "422", description = "Problem resume-refused with the rule")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ResumeView approve(@PathParam("resumeId") UUID id) {
        standing.require(caller, "operations-approver");
        return heard(id, VoiceKind.APPROVAL);
    }

    @POST
    @Path("/sign-offs")
    @RolesAllowed("staff:bank-user")
    @Operation(
            summary = "The bank agrees to be opened",
            description = "Whether the caller still holds the role is asked each time.")
    @APIResponse(responseCode = "200", description = "Counted; RESUMED if it was the last that was missing")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for another bank's")
    @APIResponse(
            responseCode = "409",
            description = "Problem suspension-book-full: what stops all has no room by banks")
    @APIResponse(responseCode = "422", description = "Problem resume-refused with the rule")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ResumeView signOff(@PathParam("resumeId") UUID id) {
        visible(id);
        standing.require(caller, "bank-user");
        return heard(id, VoiceKind.SIGN_OFF);
    }

    private ResumeView heard(UUID id, VoiceKind kind) {
        StaffMember member = caller.member();
        Voice voice = new Voice(member.person(), member.staffId(), kind, clock.instant());
        Outcome outcome = spoken(id, voice).orElseThrow(SuspensionProblems::resumeUnknown);
        if (outcome instanceof Outcome.Refused refused) {
            throw SuspensionProblems.resumeRefused(refused.rule().name());
        }
        return ResumeView.of(((Outcome.Heard) outcome).resume());
    }

    private Optional<Outcome> spoken(UUID id, Voice voice) {
        try {
            return speak.speak(id, voice);
        } catch (BookFull full) {
            throw SuspensionProblems.full();
        }
    }

    private Resume visible(UUID id) {
        Optional<BankCode> bank = imposer.bank();
        return resumes.find(id)
                .filter(resume -> bank.isEmpty() || resume.head().bank().equals(bank))
                .orElseThrow(SuspensionProblems::resumeUnknown);
    }
}
