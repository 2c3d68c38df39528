package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.compensation.disclosure.Kind;
import dev.sekisho.compensation.disclosure.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was asked for and released of a case, the newest first. */
public record EvidencePage(String caseNumber, String casePath, String path, List<Line> disclosures) {

    static EvidencePage of(String caseNumber, List<DisclosureView> disclosures, UUID looking) {
        String casePath = "/console/cases/" + caseNumber;
        return new EvidencePage(
                caseNumber,
                casePath,
                pathOf(caseNumber),
                disclosures.stream().map(view -> Line.of(view, looking)).toList());
    }

    static String pathOf(String caseNumber) {
        return "/console/cases/" + caseNumber + "/evidence";
    }

    /** One disclosure. @param isOwn whether who looks proposed it, and so does not release it @param endsAt null before */
    public record Line(
            String disclosureId,
            Kind kind,
            String authority,
            String requestNumber,
            List<Part> covers,
            List<UUID> readers,
            String state,
            Instant proposedAt,
            Instant endsAt,
            boolean isOwn) {

        static Line of(DisclosureView view, UUID looking) {
            return new Line(
                    view.disclosureId().toString(),
                    view.kind(),
                    view.authority(),
                    view.requestNumber(),
                    view.covers(),
                    view.readers(),
                    view.state(),
                    view.proposedAt(),
                    view.endsAt(),
                    view.proposedBy().equals(looking));
        }

        public boolean isProposed() {
            return state.equals("PROPOSED");
        }

        public boolean isReleased() {
            return state.equals("RELEASED");
        }

        public boolean hasProofs() {
            return covers.contains(Part.FACTS);
        }
    }
}
