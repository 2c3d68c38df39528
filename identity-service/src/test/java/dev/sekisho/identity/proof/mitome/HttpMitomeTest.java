package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.EkycVendorContract;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.UUID;

/** The contract, by the vendor that only hints and is asked. */
class HttpMitomeTest extends EkycVendorContract {

    private final Raw raw = new Raw();
    private final EkycVendor vendor = new HttpMitome(raw, secrets(), json);

    @Override
    protected EkycVendor vendor() {
        return vendor;
    }

    @Override
    protected void away() {
        raw.away = true;
    }

    @Override
    protected void opens(String id, String page) {
        raw.opened = new MitomeClient.Opened(id, URI.create(page));
    }

    @Override
    protected void answers(UUID proof, String session, Standing standing) {
        ObjectNode answer = json.createObjectNode();
        answer.put("id", session).put("externalUserId", proof.toString()).put("level", "ic-chip");
        ObjectNode review = answer.putObject("review");
        review.put("status", standing == Standing.PROCESSING ? "ON_HOLD" : "COMPLETED");
        review.put("settled", standing != Standing.APPROVED_FOR_NOW);
        review.put("answer", standing == Standing.REJECTED ? "RED" : "GREEN").put("rejectType", "FINAL");
        if (standing == Standing.REJECTED) {
            review.putArray("rejectLabels").add("DOCUMENT_DAMAGED").add("looks like a brother");
        }
        ObjectNode info = answer.putObject("info");
        info.put("familyName", standing == Standing.APPROVED_WITHOUT_A_NAME ? "" : "山田")
                .put("givenName", "花子");
        info.put("familyReading", "ヤマダ").put("givenReading", "ハナコ").put("dob", "19800102");
        info.putArray("addressLines").add("東京都千代田区1-1");
        info.putArray("documents")
                .addObject()
                .put("type", "MY_NUMBER_CARD")
                .put("number", "D-1")
                .put("readingPrinted", true);
        raw.answer = answer.put("addedLater", true).toString();
    }

    /** The vendor with its answers as text. */
    private final class Raw implements MitomeClient {

        private boolean away;
        private Opened opened;
        private String answer = "{}";

        @Override
        public Opened open(String level, Wish wish) {
            check();
            return opened;
        }

        @Override
        public MitomeApplicant applicant(String id) {
            check();
            try {
                return json.readValue(answer, MitomeApplicant.class);
            } catch (JsonProcessingException wrong) {
                throw new IllegalStateException(wrong);
            }
        }

        @Override
        public void forget(String id) {
            check();
        }

        private void check() {
            if (away) {
                throw new ProcessingException("away");
            }
        }
    }
}
