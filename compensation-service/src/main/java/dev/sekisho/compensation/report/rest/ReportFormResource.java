package dev.sekisho.compensation.report.rest;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form by which support writes down what somebody tells; it goes the way of every report. */
@Path("/console/reports")
class ReportFormResource {

    private final Pages pages;
    private final Visit visit;
    private final FraudReportResource reports;
    private final Validator validator;
    private final InstantSource clock;

    ReportFormResource(
            Pages pages, Visit visit, FraudReportResource reports, Validator validator, InstantSource clock) {
        this.pages = pages;
        this.visit = visit;
        this.reports = reports;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("staff:support")
    @Operation(hidden = true)
    public Response form(@QueryParam("chargeId") UUID chargeId) {
        ReportFormPage view =
                new ReportFormPage(UUID.randomUUID().toString(), chargeId == null ? null : chargeId.toString());
        return pages.show(visit.words().of(ReportText.REPORT), "console/report.jte", view);
    }

    @POST
    @RolesAllowed("staff:support")
    @Operation(hidden = true)
    public Response report(@BeanParam ReportForm form) {
        AskedReport asked = form.asked(clock.instant());
        Set<ConstraintViolation<AskedReport>> against = validator.validate(asked);
        if (!against.isEmpty()) {
            throw new ConstraintViolationException(against);
        }
        return Pages.lookAt("/console/cases/" + reports.filed(form.key, asked).caseNumber());
    }
}
