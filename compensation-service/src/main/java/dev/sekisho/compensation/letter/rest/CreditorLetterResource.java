package dev.sekisho.compensation.letter.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.letter.CreditorLetter;
import dev.sekisho.compensation.letter.IssueLetter;
import dev.sekisho.compensation.letter.IssueLetter.Outcome;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Letters that a victim shows to whom they owe something (A56). */
@Path("/v1/cases/{caseNumber}/creditor-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class CreditorLetterResource {

    private final StaffCaller caller;
    private final IssueLetter issue;

    CreditorLetterResource(StaffCaller caller, IssueLetter issue) {
        this.caller = caller;
        this.issue = issue;
    }

    @POST
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "Writes a letter that a case is being handled; it names nobody and asks for nothing",
            description = "In the words of the published notice CREDITOR_LETTER of channel LETTER, so that whoever"
                    + " reads it finds it among the genuine notices by its opening words.")
    @APIResponse(responseCode = "201", description = "The words to print; their hash is a fact")
    @APIResponse(responseCode = "404", description = "Problem case-unknown, also for a closed one")
    @APIResponse(responseCode = "422", description = "Problem letter-not-published")
    public RestResponse<LetterView> issue(@PathParam("caseNumber") String caseNumber) {
        StaffMember member = caller.member();
        Outcome outcome = CaseNumber.read(caseNumber)
                .map(number -> issue.issue(number, new Actor(member.staffId(), member.person())))
                .orElseGet(Outcome.NotHandled::new);
        if (outcome instanceof Outcome.Issued issued) {
            return RestResponse.status(RestResponse.Status.CREATED, LetterView.of(issued.letter()));
        }
        throw outcome instanceof Outcome.NotPublished
                ? ProblemException.of(422, "letter-not-published", "No such letter is among the genuine notices")
                        .build()
                : ProblemException.of(404, "case-unknown", "There is no such case that is handled")
                        .build();
    }

    /** A letter. */
    record LetterView(UUID letterId, UUID noticeId, String title, String text, String sha256, Instant issuedAt) {

        static LetterView of(CreditorLetter letter) {
            return new LetterView(
                    letter.id(),
                    letter.notice(),
                    letter.title(),
                    letter.text(),
                    letter.sha256().value(),
                    letter.at());
        }
    }
}
