package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What link-service asks of identity-service, in turn: a clearance for a new link request, which sends a code, and then
 * that code as the customer types it.
 */
final class ClearanceWork implements Work {

    private static final String PATH = "/internal/v1/clearances/";
    private static final Pattern CODE = Pattern.compile("\"text\":\"[^\"]*?(?<![0-9])([0-9]{6})(?![0-9])");

    private final HttpConnection identity;
    private final HttpConnection phones;
    private final List<Resident> residents;
    private final String authorization;
    private int next;
    private UUID request;
    private String code;

    private ClearanceWork(
            HttpConnection identity, HttpConnection phones, List<Resident> residents, String authorization) {
        this.identity = identity;
        this.phones = phones;
        this.residents = residents;
        this.authorization = authorization;
    }

    /** @param workers each of whom has residents of their own, so that the newest message is the one that was asked for */
    static Work.Source over(
            URI identityService, URI world, List<Resident> residents, int workers, String authorization) {
        return number -> new ClearanceWork(
                new HttpConnection(identityService),
                new HttpConnection(world),
                IntStream.iterate(number, i -> i < residents.size(), i -> i + workers)
                        .mapToObj(residents::get)
                        .toList(),
                authorization);
    }

    /** The customer reads the message, which lay on the phone when the clearance was answered. */
    @Override
    public void prepare() throws IOException {
        if (request == null) {
            return;
        }
        String phone = residents.get(next).phone().replace("+", "%2B");
        Matcher message = CODE.matcher(
                phones.ask("GET", "/inbox/" + phone + "?newest=1", "", "").body());
        if (!message.find()) {
            throw new IOException("no code came");
        }
        code = message.group(1);
    }

    /** Done when the code was sent, or was right. */
    @Override
    public boolean once() throws IOException {
        return request == null ? clear() : type();
    }

    /** Each time for another bank account: a code for the same one is not sent again within a minute. */
    private boolean clear() throws IOException {
        UUID asked = UUID.randomUUID();
        String body = """
                {"accountId":"%s","bankCode":"0998","bankName":"関所第一銀行","accountMask":"***%04d-%04d"}""".formatted(
                        residents.get(next).account(),
                        digits(asked.getMostSignificantBits()),
                        digits(asked.getLeastSignificantBits()));
        boolean sent = is("CODE_SENT", identity.ask("PUT", PATH + asked, authorization, body));
        if (sent) {
            request = asked;
        } else {
            turn();
        }
        return sent;
    }

    private boolean type() throws IOException {
        String path = PATH + request + "/attempts";
        request = null;
        turn();
        return is("CLEARED", identity.ask("POST", path, authorization, "{\"code\":\"" + code + "\"}"));
    }

    private static long digits(long random) {
        return Math.floorMod(random, 10_000);
    }

    private void turn() {
        next = (next + 1) % residents.size();
    }

    private static boolean is(String state, HttpConnection.Reply reply) {
        return reply.status() == 200 && reply.body().contains("\"" + state + "\"");
    }

    @Override
    public void close() throws IOException {
        identity.close();
        phones.close();
    }
}
