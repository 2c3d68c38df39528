package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.compensation.disclosure.Kind;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page for disclosures: each thing on it is done, and refused, by what the API does it by. */
@Path("/console/cases/{caseNumber}/evidence")
class EvidencePageResource {

    private final Pages pages;
    private final Visit visit;
    private final StaffCaller caller;
    private final CaseDisclosureResource ofCases;
    private final DisclosureResource disclosures;
    private final Validator validator;

    EvidencePageResource(
            Pages pages,
            Visit visit,
            StaffCaller caller,
            CaseDisclosureResource ofCases,
            DisclosureResource disclosures,
            Validator validator) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.ofCases = ofCases;
        this.disclosures = disclosures;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(@PathParam("caseNumber") String caseNumber) {
        EvidencePage view = EvidencePage.of(
                caseNumber, ofCases.of(caseNumber), caller.member().staffId());
        return pages.show(visit.words().of(EvidenceText.EVIDENCE, caseNumber), "console/evidence.jte", view);
    }

    @POST
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response propose(
            @PathParam("caseNumber") String caseNumber,
            @FormParam("kind") Kind kind,
            @FormParam("authority") String authority,
            @FormParam("requestNumber") String requestNumber,
            @FormParam("covers") List<Part> covers,
            @FormParam("readers") String readers) {
        var asked = new CaseDisclosureResource.AskedDisclosure(
                kind, Pages.given(authority), Pages.given(requestNumber), Set.copyOf(covers), staff(readers));
        Set<ConstraintViolation<CaseDisclosureResource.AskedDisclosure>> against = validator.validate(asked);
        if (!against.isEmpty()) {
            throw new ConstraintViolationException(against);
        }
        ofCases.propose(caseNumber, asked);
        return back(caseNumber);
    }

    @POST
    @Path("/{disclosureId}/releases")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response release(@PathParam("caseNumber") String caseNumber, @PathParam("disclosureId") UUID id) {
        return back(disclosures.release(id).caseNumber());
    }

    @POST
    @Path("/{disclosureId}/endings")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response end(@PathParam("caseNumber") String caseNumber, @PathParam("disclosureId") UUID id) {
        return back(disclosures.end(id).caseNumber());
    }

    @GET
    @Path("/{disclosureId}/package")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response readPackage(@PathParam("caseNumber") String caseNumber, @PathParam("disclosureId") UUID id) {
        return file(disclosures.readPackage(id).getEntity(), id + ".json");
    }

    @GET
    @Path("/{disclosureId}/proofs")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response readProofs(@PathParam("caseNumber") String caseNumber, @PathParam("disclosureId") UUID id) {
        return file(disclosures.readProofs(id).getEntity(), id + ".txt");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Response back(String caseNumber) {
        return Pages.lookAt(EvidencePage.pathOf(caseNumber));
    }

    private static Set<UUID> staff(String readers) {
        if (Pages.given(readers) == null) {
            return Set.of();
        }
        try {
            return Arrays.stream(readers.strip().split("[\\s,]+"))
                    .map(UUID::fromString)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException none) {
            throw Queries.malformed("readers");
        }
    }
}
