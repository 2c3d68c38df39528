package dev.sekisho.link.bank.http;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.NoAnswer;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.bank.PayeeAnswer.NotTold;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import dev.sekisho.link.bank.http.BankJson.Announced;
import dev.sekisho.link.bank.http.BankJson.DebitOrder;
import dev.sekisho.link.bank.http.BankJson.NoticeOrder;
import dev.sekisho.link.bank.http.BankJson.Receipt;
import dev.sekisho.link.bank.http.BankJson.Tokens;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Banks with a page of their own: OAuth 2.0 code flow with PAR (RFC 9126) and PKCE (RFC 7636); and the interface for debits,
 * credits and notices, which is one for all kinds of banks.
 */
@ApplicationScoped
class HttpBankGateway implements BankGateway {

    private static final int LONGEST_REQUEST_URI = 512;
    private static final int LONGEST_RECEIPT = 200;

    private final BankSettings settings;
    private final BankHttp http;
    private final BankKeys keys;
    private final MachineClock machine;

    HttpBankGateway(BankSettings settings, BankHttp http, BankKeys keys, MachineClock machine) {
        this.settings = settings;
        this.http = http;
        this.keys = keys;
        this.machine = machine;
    }

    @Override
    public URI announce(Bank bank, BankAccount account, Optional<ClaimedHolder> holder, PageSecrets secrets) {
        BankAccess access = pageOf(bank).orElseThrow(BankUnavailable::new);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", access.clientId());
        form.put("client_secret", access.clientSecret());
        form.put("response_type", "code");
        form.put("redirect_uri", settings.returnUrl(bank.code()));
        form.put("state", secrets.state());
        form.put("nonce", secrets.nonce());
        form.put("code_challenge", secrets.challenge());
        form.put("code_challenge_method", "S256");
        form.put("scope", "account_link");
        form.put("branch_code", account.branch());
        form.put("account_type", account.type().name());
        form.put("account_number", account.number());
        holder.ifPresent(claimed -> {
            form.put("holder_kana", claimed.kana());
            form.put("birth_date", claimed.birthDate().toString());
        });
        return http.send(bank.code(), BankForm.post(access.announcements(), form))
                .filter(answer -> answer.status() == 201)
                .flatMap(answer -> BankJson.read(answer, Announced.class))
                .map(Announced::requestUri)
                .filter(uri -> uri != null && !uri.isBlank() && uri.length() <= LONGEST_REQUEST_URI)
                .map(access::page)
                .orElseThrow(BankUnavailable::new);
    }

    @Override
    public BankAuthentication redeem(Bank bank, BankAccount account, PageSecrets secrets, String code) {
        return pageOf(bank)
                .flatMap(access -> tokens(bank, access, secrets, code)
                        .flatMap(tokens -> keys.of(bank.code(), access)
                                .map(known -> word(new IdTokens(access, known), tokens, account, secrets))))
                .orElseGet(NoAnswer::new);
    }

    private BankAuthentication word(IdTokens believing, Tokens tokens, BankAccount account, PageSecrets secrets) {
        return believing
                .believe(tokens.idToken(), secrets.nonce(), machine.now())
                .map(claims -> new SignedWord(claims).about(account, new Mandate(tokens.accessToken())))
                .orElseGet(NotBelieved::new);
    }

    private Optional<Tokens> tokens(Bank bank, BankAccess access, PageSecrets secrets, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", access.clientId());
        form.put("client_secret", access.clientSecret());
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.returnUrl(bank.code()));
        form.put("code_verifier", secrets.verifier());
        return http.send(bank.code(), BankForm.post(access.tokens(), form))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> BankJson.read(answer, Tokens.class))
                .filter(Tokens::areWhole);
    }

    @Override
    public PayeeAnswer payee(Bank bank, BankAccount account) {
        return accessTo(bank)
                .map(access -> HttpRequest.newBuilder(access.payee(account))
                        .header("Accept", "application/json")
                        .header("Authorization", access.basicAuthorization())
                        .GET()
                        .build())
                .map(asked -> PayeeAnswers.read(http.send(bank.code(), asked)))
                .orElseGet(NotTold::new);
    }

    @Override
    public DebitAnswer debit(Bank bank, Mandate mandate, ChargeId charge, Money amount) {
        return order(bank, BankAccess::debits, mandate, new DebitOrder(charge.toString(), amount.yen()));
    }

    @Override
    public DebitAnswer inquire(Bank bank, ChargeId charge) {
        return inquire(bank, charge.toString(), access -> access.debit(charge));
    }

    @Override
    public DebitAnswer credit(Bank bank, Mandate mandate, PayoutId payout, Money amount) {
        return order(bank, BankAccess::credits, mandate, new DebitOrder(payout.toString(), amount.yen()));
    }

    @Override
    public DebitAnswer inquire(Bank bank, PayoutId payout) {
        return inquire(bank, payout.toString(), access -> access.credit(payout));
    }

    private DebitAnswer order(Bank bank, Function<BankAccess, URI> desk, Mandate mandate, DebitOrder order) {
        Optional<Answer> answer = accessTo(bank)
                .map(access -> json(desk.apply(access), order)
                        .header("Authorization", "Bearer " + mandate.token())
                        .build())
                .flatMap(request -> http.send(bank.code(), request));
        return DebitAnswers.toDebit(order.requestId(), answer);
    }

    private DebitAnswer inquire(Bank bank, String requestId, Function<BankAccess, URI> request) {
        Optional<Answer> answer = accessTo(bank)
                .map(access -> HttpRequest.newBuilder(request.apply(access))
                        .header("Accept", "application/json")
                        .header("Authorization", access.basicAuthorization())
                        .GET()
                        .build())
                .flatMap(asked -> http.send(bank.code(), asked));
        return DebitAnswers.toInquiry(requestId, answer);
    }

    @Override
    public Optional<String> tell(Bank bank, BankAccount account, String text) {
        return accessTo(bank)
                .map(access -> json(access.notices(), new NoticeOrder(account.branch(), account.number(), text))
                        .header("Authorization", access.basicAuthorization())
                        .build())
                .flatMap(request -> http.send(bank.code(), request))
                .filter(whole -> whole.status() == 202)
                .flatMap(whole -> BankJson.read(whole, Receipt.class))
                .map(Receipt::receipt)
                .filter(receipt -> !receipt.isBlank() && receipt.length() <= LONGEST_RECEIPT);
    }

    /** Empty for a bank without a page of its own. */
    private Optional<BankAccess> pageOf(Bank bank) {
        return bank.connection() == Connection.REDIRECT ? accessTo(bank) : Optional.empty();
    }

    /** Empty for a bank that has no address here; over the interface of 2020 there is no mandate outside of the sandbox. */
    private Optional<BankAccess> accessTo(Bank bank) {
        return settings.access().apply(bank.code());
    }

    private static HttpRequest.Builder json(URI address, Object body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(BankJson.write(body)));
    }
}
