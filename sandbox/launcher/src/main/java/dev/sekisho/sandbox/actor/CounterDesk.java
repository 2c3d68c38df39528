package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where people show their documents to staff: one enters what they see, another approves exactly that. */
public final class CounterDesk {

    private static final String IDENTITY = "identity-service";

    private final Site identity;

    public CounterDesk(Places places) {
        this.identity = new Site(places.identity());
    }

    /** @return 201 with entryId and contentHash */
    public Answer enter(StaffMember by, String accountId, Person shown) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("document", "DRIVING_PERMIT");
        content.put("documentNumber", shown.documentNumber());
        content.put("nameKanji", shown.nameKanji());
        content.put("nameKana", shown.nameKana());
        content.put("birthDate", shown.birthDate().toString());
        content.put("address", shown.address());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("accountId", accountId);
        entry.put("method", "IN_PERSON");
        entry.put("content", content);
        return identity.post("/v1/counter-entries", entry, by.at(IDENTITY));
    }

    public Answer approve(StaffMember by, Answer entry) {
        return identity.post(
                "/v1/counter-entries/" + entry.text("entryId") + "/approvals",
                Map.of("contentHash", entry.text("contentHash")),
                by.at(IDENTITY));
    }
}
