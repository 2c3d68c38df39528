package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.proof.EkycVendor;
import dev.sekisho.identity.proof.EkycVendorContract;
import jakarta.ws.rs.ProcessingException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.UUID;

/** The contract, by the vendor that only hints and is asked. */
class HttpMitomeTest extends EkycVendorContract {

    private final Raw raw = new Raw();
    private final EkycVendor vendor = new HttpMitome(raw.client(), secrets(), json);

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

    /**
     * The vendor with its answers as text; a proxy, because a class with the vendor's paths would be served by the service
     * under test.
     */
    private final class Raw {

        private boolean away;
        private MitomeClient.Opened opened;
        private String answer = "{}";

        private MitomeClient client() {
            return (MitomeClient) Proxy.newProxyInstance(
                    MitomeClient.class.getClassLoader(),
                    new Class<?>[] {MitomeClient.class},
                    (proxy, method, arguments) -> answer(method.getName()));
        }

        private Object answer(String question) throws JsonProcessingException {
            if (away) {
                throw new ProcessingException("away");
            }
            return switch (question) {
                case "open" -> opened;
                case "applicant" -> json.readValue(answer, MitomeApplicant.class);
                case "forget" -> null;
                default -> throw new IllegalStateException(question);
            };
        }
    }
}
