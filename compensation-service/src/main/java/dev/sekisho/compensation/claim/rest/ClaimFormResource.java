package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form by which support makes a claim; it goes the way of every claim. */
@Path("/console/cases/{caseNumber}/claim")
class ClaimFormResource {

    private final Pages pages;
    private final Visit visit;
    private final StaffCaller caller;
    private final ConfirmedCharges confirmed;
    private final ReportedCases cases;
    private final ClaimIntake intake;
    private final Validator validator;

    ClaimFormResource(
            Pages pages,
            Visit visit,
            StaffCaller caller,
            ConfirmedCharges confirmed,
            ReportedCases cases,
            ClaimIntake intake,
            Validator validator) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.confirmed = confirmed;
        this.cases = cases;
        this.intake = intake;
        this.validator = validator;
    }

    @GET
    @RolesAllowed("staff:support")
    @Operation(hidden = true)
    public Response form(@PathParam("caseNumber") String caseNumber) {
        CaseNumber number = CaseNumber.read(caseNumber)
                .flatMap(cases::find)
                .map(ReportedCases.ReportedCase::number)
                .orElseThrow(ClaimProblems::caseUnknown);
        ClaimFormPage view = ClaimFormPage.of(number, confirmed.of(number));
        return pages.show(visit.words().of(ClaimFormText.MAKE, caseNumber), "console/claimform.jte", view);
    }

    @POST
    @RolesAllowed("staff:support")
    @Operation(hidden = true)
    public Response make(@PathParam("caseNumber") String caseNumber, @BeanParam ClaimForm form) {
        AskedClaim asked = form.asked();
        Set<ConstraintViolation<AskedClaim>> against = validator.validate(asked);
        if (!against.isEmpty()) {
            throw new ConstraintViolationException(against);
        }
        return Pages.lookAt("/console/claims/" + intake.take(caseNumber, form.key, asked, Payees.actor(caller)));
    }
}
