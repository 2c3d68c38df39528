package dev.sekisho.link.app;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Names in each answer the request that it answers, as banks do. */
final class RepeatsInteraction implements ResponseTransformerV2 {

    private static final String HEADER = "x-fapi-interaction-id";

    @Override
    public String getName() {
        return "repeats-interaction";
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        HttpHeader named = event.getRequest().header(HEADER);
        return named.isPresent()
                ? Response.Builder.like(response)
                        .but()
                        .headers(response.getHeaders().plus(named))
                        .build()
                : response;
    }
}
