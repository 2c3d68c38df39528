package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.ApprovalAnswer;
import dev.sekisho.link.bank.ApprovalAnswer.Denied;
import dev.sekisho.link.bank.ApprovalAnswer.RanOut;
import dev.sekisho.link.bank.ApprovalAnswer.Silent;
import dev.sekisho.link.bank.ApprovalAnswer.Told;
import dev.sekisho.link.bank.ApprovalAnswer.TooSoon;
import dev.sekisho.link.bank.ApprovalAnswer.Waiting;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankApps;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import dev.sekisho.link.bank.http.BankJson.NoTokens;
import dev.sekisho.link.bank.http.BankJson.Started;
import dev.sekisho.link.bank.http.BankJson.Tokens;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Banks with an app of their own, designed after OpenID CIBA: a signed request, then questions at the bank's pace, and a
 * signed notification that carries no result and only makes us ask at once.
 */
@ApplicationScoped
class HttpBankApps implements BankApps {

    private static final String GRANT = "urn:openid:params:grant-type:ciba";
    private static final int USUAL_INTERVAL_SECONDS = 5;

    private final BankSettings settings;
    private final BankHttp http;
    private final BankKeys keys;
    private final OperatorKey operator;
    private final MachineClock machine;

    HttpBankApps(BankSettings settings, BankHttp http, BankKeys keys, OperatorKey operator, MachineClock machine) {
        this.settings = settings;
        this.http = http;
        this.keys = keys;
        this.operator = operator;
        this.machine = machine;
    }

    @Override
    public Approval start(Wanted wanted, Optional<ClaimedHolder> holder, PageSecrets secrets) {
        BankAccess access = accessTo(wanted.bank()).orElseThrow(BankUnavailable::new);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", access.clientId());
        form.put("client_secret", access.clientSecret());
        form.put("request", operator.sign(access, content(wanted, holder, secrets), machine.now()));
        return http.send(wanted.bank().code(), BankForm.post(access.approvals(), form))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> BankJson.read(answer, Started.class))
                .flatMap(started -> approval(started, wanted))
                .orElseThrow(BankUnavailable::new);
    }

    private static Map<String, Object> content(Wanted wanted, Optional<ClaimedHolder> holder, PageSecrets secrets) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("scope", "account_link");
        content.put("nonce", secrets.nonce());
        content.put("client_notification_token", secrets.state());
        content.put("binding_message", wanted.message());
        content.put("requested_expiry", wanted.lifetime().toSeconds());
        content.put("branch_code", wanted.account().branch());
        content.put("account_type", wanted.account().type().name());
        content.put("account_number", wanted.account().number());
        holder.ifPresent(claimed -> {
            content.put("holder_kana", claimed.kana());
            content.put("birth_date", claimed.birthDate().toString());
        });
        return content;
    }

    private static Optional<Approval> approval(Started started, Wanted wanted) {
        int seconds = started.interval() == null ? USUAL_INTERVAL_SECONDS : started.interval();
        boolean usable = started.id() != null
                && started.id().matches("[\\x21-\\x7e]{1,512}")
                && seconds >= 0
                && (started.expiresIn() == null || started.expiresIn() > 0);
        return usable
                ? Optional.of(new Approval(
                                started.id(), wanted.message(), Duration.ofSeconds(seconds), wanted.machineNow(), false)
                        .waiting(wanted.machineNow()))
                : Optional.empty();
    }

    @Override
    public ApprovalAnswer ask(Bank bank, BankAccount account, Approval approval, PageSecrets secrets) {
        Optional<BankAccess> access = accessTo(bank);
        Optional<Answer> answer = access.flatMap(at -> question(bank, at, approval));
        if (answer.isEmpty()) {
            return new Silent();
        }
        return switch (answer.get().status()) {
            case 200 -> told(bank, access.get(), account, approval, secrets, answer.get());
            case 400 -> notYet(answer.get());
            default -> new Silent();
        };
    }

    private Optional<Answer> question(Bank bank, BankAccess access, Approval approval) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", access.clientId());
        form.put("client_secret", access.clientSecret());
        form.put("grant_type", GRANT);
        form.put("auth_req_id", approval.id());
        return http.send(bank.code(), BankForm.post(access.tokens(), form));
    }

    private static ApprovalAnswer notYet(Answer answer) {
        String error =
                BankJson.read(answer, NoTokens.class).map(NoTokens::error).orElse("");
        return switch (error) {
            case "authorization_pending" -> new Waiting();
            case "slow_down" -> new TooSoon();
            case "access_denied" -> new Denied();
            case "expired_token" -> new RanOut();
            default -> new Silent();
        };
    }

    private ApprovalAnswer told(
            Bank bank, BankAccess access, BankAccount account, Approval approval, PageSecrets secrets, Answer answer) {
        return BankJson.read(answer, Tokens.class)
                .filter(Tokens::areWhole)
                .flatMap(tokens -> keys.of(bank.code(), access)
                        .map(known -> word(new IdTokens(access, known), tokens, account, approval, secrets)))
                .<ApprovalAnswer>map(Told::new)
                .orElseGet(Silent::new);
    }

    private BankAuthentication word(
            IdTokens believing, Tokens tokens, BankAccount account, Approval approval, PageSecrets secrets) {
        return believing
                .believe(tokens.idToken(), secrets.nonce(), machine.now())
                .filter(claims -> approval.id().equals(claims.getClaimValue(AppNotice.APPROVAL_CLAIM)))
                .map(claims -> new SignedWord(claims).about(account, new Mandate(tokens.accessToken())))
                .orElseGet(NotBelieved::new);
    }

    @Override
    public Optional<String> nameOf(String notification) {
        return AppNotice.nameOf(notification);
    }

    @Override
    public boolean isFrom(Bank bank, String notification, Approval approval, PageSecrets secrets) {
        Instant now = machine.now();
        return accessTo(bank)
                .flatMap(access -> keys.of(bank.code(), access)
                        .map(known -> new AppNotice(new IdTokens(access, known))
                                .isAbout(notification, approval.id(), secrets.state(), now)))
                .orElse(false);
    }

    private Optional<BankAccess> accessTo(Bank bank) {
        return bank.connection() == Connection.DECOUPLED ? settings.access().apply(bank.code()) : Optional.empty();
    }
}
