package dev.sekisho.link.bank.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;

/**
 * One exchange with a bank, named by a random id that the bank repeats with its answer (FAPI 1.0, 6.2.1): an answer under
 * another name was given to somebody else, or to another of our requests.
 */
record Interaction(String id) {

    static final String HEADER = "x-fapi-interaction-id";

    static Interaction fresh() {
        return new Interaction(UUID.randomUUID().toString());
    }

    HttpRequest mark(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader(HEADER, id)
                .build();
    }

    /** @param always whether this bank repeats the id with every answer, so that one without it is not ours either */
    boolean owns(HttpHeaders answer, boolean always) {
        List<String> named = answer.allValues(HEADER);
        return named.isEmpty() ? !always : named.stream().allMatch(id::equalsIgnoreCase);
    }
}
